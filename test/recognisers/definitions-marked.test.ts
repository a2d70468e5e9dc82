import assert from 'node:assert';
import { findDefinitions } from '../../server/src/recognisers/definitions';

/**
 * Sentences written for this test, the long form between ⟨ ⟩ and the short form as printed between ‹ ›;
 * the n-th long form belongs to the n-th short form. The first group was used while the rules were made,
 * the second was written beforehand and only looked at afterwards.
 */
const MADE_WITH = `
Patients underwent ⟨magnetic resonance imaging⟩ (‹MRI›) within 24 h of admission.
Cells were treated with recombinant ⟨interleukin-2⟩ (‹IL-2›) for three days.
Exposure to ⟨2,3,7,8-tetrachlorodibenzo-p-dioxin⟩ (‹TCDD›) was measured in serum.
The product was amplified by the ⟨polymerase chain reaction⟩ (‹PCR›).
Release of ⟨tumour necrosis factor-alpha⟩ (‹TNF-α›) was blocked by the antibody.
Release of ⟨tumor necrosis factor alpha⟩ (‹TNF-alpha›) was blocked by the antibody.
We recorded ⟨body mass index⟩ [‹BMI›] and waist circumference.
All patients had a ‹CT› (⟨computed tomography⟩) scan of the chest.
Resting ⟨heart rate⟩ (‹HR›; bpm) and blood pressure were monitored.
The ⟨enzyme-linked immunosorbent assay⟩ (‹ELISA›) was used throughout.
Levels of ⟨messenger RNA⟩ (‹mRNA›) were normalised to actin.
Treatment with ⟨tissue plasminogen activator⟩ (‹tPA›) improved outcome.
Glycaemic control was judged by ⟨haemoglobin A1c⟩ (‹HbA1c›).
Differences were tested by ⟨analysis of variance⟩ (‹ANOVA›).
The ⟨nuclear factor-kappaB⟩ (‹NF-κB›) pathway was activated.
Translocation of ⟨nuclear factor kappa B⟩ (‹NF-kappaB›) was inhibited.
Infection with ⟨human immunodeficiency virus type 1⟩ (‹HIV-1›) remains common.
Rats received ⟨5-hydroxytryptamine⟩ (‹5-HT›) intravenously.
The synthesis of ⟨gamma-aminobutyric acid⟩ (‹GABA›) is reduced.
Binding of ⟨γ-aminobutyric acid⟩ (‹GABA›) was unaffected.
Samples were dissolved in ⟨dimethyl sulfoxide⟩ (‹DMSO›).
Proteins were separated by ⟨sodium dodecyl sulfate-polyacrylamide gel electrophoresis⟩ (‹SDS-PAGE›).
The ⟨electrocardiogram⟩ (‹ECG›) was normal in all subjects.
Bacterial ⟨lipopolysaccharide⟩ (‹LPS›) induces fever.
Extracts were analysed by ⟨high-performance liquid chromatography⟩ (‹HPLC›).
The ⟨forced expiratory volume in 1 s⟩ (‹FEV1›) declined.
Patients with ⟨non-small cell lung cancer⟩ (‹NSCLC›) were enrolled.
Patients with ⟨non-insulin-dependent diabetes mellitus⟩ (‹NIDDM›) were enrolled.
Symptoms of ⟨post-traumatic stress disorder⟩ (‹PTSD›) persisted.
Serum ⟨low-density lipoprotein cholesterol⟩ (‹LDL-C›) was lowered.
Growth of ⟨Escherichia coli⟩ (‹E. coli›) was inhibited.
We used the ⟨Center for Epidemiologic Studies Depression Scale⟩ (‹CES-D›) at baseline.
Cognition was assessed with the ⟨Mini-Mental State Examination⟩ (‹MMSE›).
⟨Cyclic adenosine monophosphate⟩ (‹cAMP›) accumulated in the medium.
Activity of ⟨phosphatidylinositol 3-kinase⟩ (‹PI3K›) was assayed.
The ⟨mitogen-activated protein kinases⟩ (‹MAPKs›) are conserved.
Damage by ⟨reactive oxygen species⟩ (‹ROS›) was evident.
Levels of ⟨hydrogen peroxide⟩ (‹H2O2›) rose sharply.
⟨Acquired immunodeficiency syndrome⟩ (‹AIDS›) was first described in 1981.
Uptake of ⟨dopamine⟩ (‹DA›) and ⟨noradrenaline⟩ (‹NA›) was measured.
The ⟨odds ratio⟩ (‹OR›) was 2.3 (95% ⟨confidence interval⟩ [‹CI›], 1.2-4.4).
Values are means and ⟨standard deviation⟩ (‹SD›).
The ⟨area under the curve⟩ (‹AUC›) was computed by the trapezoidal rule.
Concentrations of ⟨follicle-stimulating hormone⟩ (‹FSH›) and ⟨luteinizing hormone⟩ (‹LH›) were low.
⟨Single nucleotide polymorphisms⟩ (‹SNPs›) were genotyped.
⟨Polychlorinated biphenyls⟩ (‹PCBs›) persist in sediments.
⟨Quantitative trait loci⟩ (‹QTL›) were mapped on chromosome 4.
Expression of ⟨vascular endothelial growth factor⟩ (‹VEGF›) was increased.
The ⟨green fluorescent protein⟩ (‹GFP›) reporter was cloned.
Antibodies against ⟨glial fibrillary acidic protein⟩ (‹GFAP›) were applied.
⟨Granulocyte-macrophage colony-stimulating factor⟩ (‹GM-CSF›) was added.
⟨Transforming growth factor-β1⟩ (‹TGF-β1›) suppresses growth.
⟨Methicillin-resistant Staphylococcus aureus⟩ (‹MRSA›) was isolated.
The ⟨minimum inhibitory concentration⟩ (‹MIC›) was determined.
Mice lacking the ⟨low density lipoprotein receptor⟩ (‹LDLR›) were fed a high fat diet.
Animals were injected ⟨intraperitoneally⟩ (‹i.p.›) with saline.
The plasmid contains 4200 ⟨base pairs⟩ (‹bp›).
⟨Fluorescence in situ hybridization⟩ (‹FISH›) confirmed the deletion.
⟨Positron emission tomography⟩ (‹PET›) and ⟨single-photon emission computed tomography⟩ (‹SPECT›) were compared.
⟨N-methyl-D-aspartate⟩ (‹NMDA›) receptors were blocked.
⟨1-methyl-4-phenyl-1,2,3,6-tetrahydropyridine⟩ (‹MPTP›) destroys dopaminergic neurons.
The ⟨World Health Organization⟩ (‹WHO›) and the ⟨United Nations Children's Fund⟩ (‹UNICEF›) agreed.
The ⟨World Health Organization⟩ and the ⟨United Nations Development Programme⟩ (‹WHO› and ‹UNDP›, respectively) agreed.
Both ⟨systolic blood pressure⟩ and ⟨diastolic blood pressure⟩ (‹SBP›, ‹DBP›) fell.
A study of ⟨civil society organizations⟩ (‹CSOs›) in the region.
A study of each ⟨civil society organization⟩ (‹CSOs›) in the region.
The ⟨gross domestic product⟩ (‹GDP›, in constant dollars) doubled.
⟨Transnational companies⟩ (or ‹TNCs›, as defined by Dunning et al., 1998) expanded.
The ⟨Drug Enforcement Administration⟩ (hereafter ‹DEA›) was founded later.
The ⟨Drug Enforcement Administration⟩ (‹DEA›; hereafter "the agency") was founded later.
The ⟨National Action Party⟩ (commonly known as ‹NAP›) lost the election.
⟨José María Pérez Gómez⟩ (commonly known as ‹JMPG›) lost the election.
⟨Support vector machines⟩ (‹SVM›) were trained on the corpus.
A ⟨conditional random field⟩ (‹CRF›) labels the sequence.
We apply ⟨latent Dirichlet allocation⟩ (‹LDA›) to the abstracts.
⟨Bidirectional long short-term memory⟩ (‹BiLSTM›) networks were used.
⟨Natural language processing⟩ (‹NLP›) and ⟨information retrieval⟩ (‹IR›) overlap.
The *⟨Colegio de Michoacán⟩* (‹COLMICH›) published the study.
The [⟨World Trade Organization⟩](https://www.wto.example/en) (‹WTO›) ruled against it.
**Interview with staff of the *⟨Comisión Nacional de Derechos Humanos⟩* (‹CNDH›):** held in May.
The ⟨Instituto Nacional Electoral⟩ (‹INE›) organizó la elección.
La ⟨Organización de las Naciones Unidas⟩ (‹ONU›) aprobó la resolución.
El ⟨Fondo Monetario Internacional⟩ (‹FMI›) y el ⟨Banco Mundial⟩ (‹BM›) prestaron fondos.
El ⟨Producto Interno Bruto⟩ (‹PIB›) creció.
La ⟨Universidad Autónoma Metropolitana⟩ (‹UAM›) abrió un plantel.
Las ⟨organizaciones de la sociedad civil⟩ (‹OSC›) participaron.
Los ⟨Centros de Investigación y de Docencia en Economía⟩ (‹CIDE›) crecieron.
El ⟨Tratado de Libre Comercio de América del Norte⟩ (‹TLCAN›) entró en vigor.
El ⟨síndrome de inmunodeficiencia adquirida⟩ (‹SIDA›) fue descrito.
L'⟨Organisation mondiale de la Santé⟩ (‹OMS›) a publié un rapport.
L'⟨Organisation des Nations unies⟩ (‹ONU›) a publié un rapport.
Le ⟨Centre national de la recherche scientifique⟩ (‹CNRS›) finance ce projet.
L'⟨Institut national de la statistique et des études économiques⟩ (‹INSEE›) recense la population.
La ⟨Société nationale des chemins de fer français⟩ (‹SNCF›) exploite le réseau.
L'⟨imagerie par résonance magnétique⟩ (‹IRM›) est indiquée.
Le ⟨produit intérieur brut⟩ (‹PIB›) a diminué.
The ⟨International Monetary Fund⟩ (‹FMI›) lent the money.
The ⟨North Atlantic Treaty Organization⟩ (‹OTAN›, from its Spanish name) expanded.
Mexico's Election Institute (⟨Instituto Nacional Electoral⟩, ‹INE›) counts the votes.
The group ‹CEPAL› (⟨Comisión Económica para América Latina⟩) met in Santiago.
The ⟨Federal Bureau of Investigation⟩ ("‹FBI›") opened a file.
The ⟨United Nations Educational, Scientific and Cultural Organization⟩ (‹UNESCO›) keeps the list.
⟨Research and development⟩ (‹R&D›) spending fell.
⟨Two-dimensional⟩ (‹2D›) gels were run.
Patients with ⟨type 2 diabetes mellitus⟩ (‹T2DM›) were recruited.
⟨Beta-amyloid⟩ (‹Aβ›) plaques were counted.
The ⟨hypothalamic-pituitary-adrenal⟩ (‹HPA›) axis responds to stress.
⟨Quality of life⟩ (‹QoL›) was poor.
The ⟨Department of Defense⟩ (‹DoD›) funded it.
⟨Internet of Things⟩ (‹IoT›) devices abound.
⟨Attention deficit/hyperactivity disorder⟩ (‹ADHD›) is common.
⟨Chronic obstructive pulmonary disease⟩ (‹COPD›) is common.
⟨Doxorubicin⟩ (‹Dox›) was given on day 1.
The ⟨glomerular filtration rate⟩ (‹GFR›, ml/min) was stable.
The ⟨hazard ratio⟩ (‹HR› = 1.4) was significant.
⟨Adenosine 5'-triphosphate⟩ (‹ATP›) was depleted.
⟨Angiotensin-converting enzyme⟩ (‹ACE›) inhibitors reduce mortality.
Extracellular ⟨potassium⟩ (‹K+›) rose.
⟨Standard Deviation⟩ (‹S.D.›) is shown.
⟨Acute myocardial infarction⟩ (‹AMI›) (n = 34) and ⟨unstable angina⟩ (‹UA›) (n = 12) were included.
The ⟨epidermal growth factor (EGF) receptor⟩ (‹EGFR›) is overexpressed.
`;

const WRITTEN_BEFORE = `
Secretion of ⟨growth hormone-releasing hormone⟩ (‹GHRH›) was pulsatile.
The ⟨dorsolateral prefrontal cortex⟩ (‹DLPFC›) was stimulated.
A score on the ⟨Hamilton Rating Scale for Depression⟩ (‹HRSD›) above 17 was required.
⟨Cerebrospinal fluid⟩ (‹CSF›) was obtained by lumbar puncture.
Serum ⟨immunoglobulin E⟩ (‹IgE›) correlated with symptoms.
Deficiency of ⟨glucose-6-phosphate dehydrogenase⟩ (‹G6PD›) is X-linked.
Infection by ⟨hepatitis C virus⟩ (‹HCV›) and ⟨Epstein-Barr virus⟩ (‹EBV›) was excluded.
The ⟨hepatitis B surface antigen⟩ (‹HBsAg›) was negative.
⟨Deoxyribonucleic acid⟩ (‹DNA›) was extracted with phenol.
The ⟨blood-brain barrier⟩ (‹BBB›) was disrupted.
⟨Percutaneous transluminal coronary angioplasty⟩ (‹PTCA›) was performed in 44 patients.
⟨Left ventricular ejection fraction⟩ (‹LVEF›) improved.
⟨Coronary artery bypass grafting⟩ (‹CABG›) carries a risk.
⟨Nitric oxide⟩ (‹NO›) synthesis was blocked by ⟨NG-nitro-L-arginine methyl ester⟩ (‹L-NAME›).
⟨Platelet-activating factor⟩ (‹PAF›) was infused.
The ⟨central nervous system⟩ (‹CNS›) is spared.
⟨Randomized controlled trials⟩ (‹RCTs›) were searched.
A ⟨restriction fragment length polymorphism⟩ (‹RFLP›) was found.
⟨Thyroid-stimulating hormone⟩ (‹TSH›; thyrotropin) was suppressed.
The ‹BDI› (⟨Beck Depression Inventory⟩) was completed by all.
⟨Total parenteral nutrition⟩ (‹TPN›) was stopped.
The ⟨estrogen receptor⟩ (‹ER›) and the ⟨progesterone receptor⟩ (‹PR›) were assayed.
⟨Bone mineral density⟩ (‹BMD›) of the ⟨lumbar spine⟩ (‹LS›) fell.
⟨Dehydroepiandrosterone sulfate⟩ (‹DHEAS›) declines with age.
⟨Phosphate-buffered saline⟩ (‹PBS›) served as control.
⟨Human chorionic gonadotropin⟩ (‹hCG›) was detected.
The ⟨half maximal inhibitory concentration⟩ (‹IC50›) was 3 nM.
⟨Multiple sclerosis⟩ (‹MS›) patients were matched.
The ⟨Kyoto Encyclopedia of Genes and Genomes⟩ (‹KEGG›) was queried.
⟨Gene Ontology⟩ (‹GO›) terms were enriched.
A ⟨long non-coding RNA⟩ (‹lncRNA›) was knocked down.
⟨Small interfering RNAs⟩ (‹siRNAs›) were transfected.
⟨Reverse transcription-polymerase chain reaction⟩ (‹RT-PCR›) was done.
⟨Convolutional neural networks⟩ (‹CNNs›) and ⟨recurrent neural networks⟩ (‹RNNs›) differ.
⟨Principal component analysis⟩ (‹PCA›) reduced the dimensions.
The ⟨signal-to-noise ratio⟩ (‹SNR›) was high.
⟨Wireless sensor networks⟩ (‹WSN›) consume little energy.
A ⟨generative adversarial network⟩ (‹GAN›) was trained.
⟨Software as a service⟩ (‹SaaS›) is sold by subscription.
⟨Foreign direct investment⟩ (‹FDI›) rose in the ⟨European Union⟩ (‹EU›).
The ⟨Organisation for Economic Co-operation and Development⟩ (‹OECD›) collects the data.
⟨Non-governmental organisations⟩ (‹NGOs›) and ⟨community-based organisations⟩ (‹CBOs›) took part.
The ⟨Truth and Reconciliation Commission⟩ (‹TRC›) sat for two years.
The ⟨structural adjustment programmes⟩ (‹SAPs›) of the 1980s failed.
The ⟨African National Congress⟩ (‹ANC›, founded 1912) won.
The ⟨Bureau of Labor Statistics⟩ (‹BLS›, 2014) reports the rate.
The ⟨Movimento dos Trabalhadores Rurais Sem Terra⟩ (‹MST›) occupied the land.
El ⟨Instituto Mexicano del Seguro Social⟩ (‹IMSS›) atendió a los pacientes.
La ⟨Comisión Nacional para el Desarrollo de los Pueblos Indígenas⟩ (‹CDI›) fue creada.
La ⟨presión arterial⟩ (‹PA›) y el ⟨índice de masa corporal⟩ (‹IMC›) se midieron.
La ⟨enfermedad pulmonar obstructiva crónica⟩ (‹EPOC›) es frecuente.
El ⟨ácido desoxirribonucleico⟩ (‹ADN›) fue extraído.
La ⟨Agencia Central de Inteligencia⟩ (‹CIA›, por sus siglas en inglés) negó el hecho.
L'⟨accident vasculaire cérébral⟩ (‹AVC›) est fréquent.
Les ⟨organisations non gouvernementales⟩ (‹ONG›) ont protesté.
Le ⟨Haut-Commissariat des Nations unies pour les réfugiés⟩ (‹HCR›) est intervenu.
Les ⟨petites et moyennes entreprises⟩ (‹PME›) embauchent.
⟨Médecins sans frontières⟩ (‹MSF›) est présent.
The ⟨Zapatista Army of National Liberation⟩ (‹EZLN›) rose in arms.
The ⟨European Court of Human Rights⟩ (henceforth ‹ECtHR›) held otherwise.
⟨Critical discourse analysis⟩ (also called ‹CDA›) is used here.
The ⟨Human Development Index⟩ (abbreviated ‹HDI›) is a composite.
⟨Electroconvulsive therapy⟩ (‹ECT›) was given twice weekly.
⟨Ultraviolet⟩ (‹UV›) light and ⟨infrared⟩ (‹IR›) light were used.
The ⟨ventral tegmental area⟩ (‹VTA›) projects to the ⟨nucleus accumbens⟩ (‹NAc›).
⟨Long-term potentiation⟩ (‹LTP›) was induced in area ⟨cornu ammonis 1⟩ (‹CA1›).
Serum ⟨25-hydroxyvitamin D⟩ (‹25(OH)D›) was low.
⟨Lactate dehydrogenase⟩ (‹LDH›) leaked out.
⟨Insulin-like growth factor I⟩ (‹IGF-I›) was normal.
The ⟨mean arterial pressure⟩ (‹MAP›, mmHg) was recorded.
⟨Cytochrome P450 2E1⟩ (‹CYP2E1›) was induced.
⟨Diethylstilbestrol⟩ (‹DES›) was withdrawn.
⟨Protein kinase C⟩ (‹PKC›) was down-regulated.
⟨Monoclonal antibodies⟩ (‹MAbs›) were raised.
The ⟨antigen-presenting cells⟩ (‹APC›) were depleted.
⟨Graft-versus-host disease⟩ (‹GVHD›) developed.
⟨Dual-energy X-ray absorptiometry⟩ (‹DXA›) was used.
⟨Carbon dioxide⟩ (‹CO2›) and ⟨carbon monoxide⟩ (‹CO›) were monitored.
⟨Ethylenediaminetetraacetic acid⟩ (‹EDTA›) was added.
⟨Wild-type⟩ (‹WT›) and ⟨knockout⟩ (‹KO›) mice were compared.
`;

const NOTHING = `
The drug trade was already large (Bowden, 2010).
Several authors (Tarrow & Tilly, 2007, p. 18; HRW, 2011, 2012b) agree.
It was already large by then (HRW, 2011).
According to one report (AI, 2009, p. 5) the army was involved.
This is shown below (Figure 1) and again (see Table 2).
Participants were older women (n = 12) and younger men (n = 9).
The effect was significant (P < 0.05) in both groups (p = .03).
The mean length (mm) and mass (kg) of the fish were recorded.
Mean latency (ms) was longer than mean score (m/s).
The rulers of the house (Henry VII) and (Louis XIV) disagreed.
Volume twelve (XII) was printed last.
Vitamin intake in chapter six (VI) was revised.
The interview with the director (M. K.) took place in May.
He was born in Cambridge (UK) and died in Boston (MA).
The first part (I) and the second part (II) are unlike.
Questions (a) to (c) concern agency, structure (advocacy) and change.
The former president of the republic (chair) spoke.
Success in seeing their objective(s) was rare.
This was repeated (Ibid, p. 5) several times (Ibid.).
Mexican forces (DTOs, the army, etc.) were involved.
The national press (local, regional or transnational) covered it.
Some of the more radical groups (not all) split.
A sociologist, Luis Torres (UNAM), disagreed.
The former president of Guatemala, Otto Pérez (Guatemala), spoke.
Drug use is rising (in the US) and falling (in the EU).
He spoke of "the [DTOs] that we all know".
“[CSOs] are able to change discourse”, she said of some actors.
The party returned to power (PRI) under pressure.
They met at the office (Mexico City) at noon.
The author (see Keck, 1998) calls them networks.
They called it war (war of position) rather than peace.
The law was changed (ending prohibition) at last.
In the second phase (2 weeks) patients rested.
The test (30 min) was repeated.
The committee met (on 3 May) again.
The third wave (3rd) came late.
It was said (sic) that this works (e.g. in Chile).
The cells (left) and the controls (right) differ.
The samples (A) and (B) were mixed.
Her report (Ms. Rivera) was late.
The balloon effect (the displacement of crops) is known.
WAR AND PEACE (CONCLUSION)
RESULTS (PART TWO)
The city (pop. 2,000,000) grew.
The movement (MPJD claims over a million people) marched.
Use the function (or hesitation) sparingly.
The unit was seconds (s).
It costs a lot (USD 300) today.
In the case of the commission (in the case of the HROs) it failed.
The old man (at his request) was not named.
His lecture (May 10, 2012) was recorded.
This is a broad (and contested) concept.
The two groups differ (F(1, 24) = 5.6, p < .01).
Correlations were weak (r = .12; N = 200).
The price (€ 300) was paid by the firm (Acme Inc.).
He works in Paris (France) for a bank (Crédit Lyonnais).
See the notes (vol. 2, no. 3).
The bill (H.R. 1424) was passed.
They came on foot (25 km) or by car (ca. 3 h).
The word (Greek: polis) is old.
John Maynard Keynes (JMK, personal communication) said nothing about prices (J. M. Keynes).
The reader (you) will object.
El informe anual (véase el anexo A) fue publicado (Pérez, 2011).
La marcha (de protesta) terminó (en el zócalo).
Le rapport (voir la figure 2) est publié (Durand, 2003).
Un parti (de gauche) a gagné (à Paris).
The half-open parenthesis (HOP is never closed
A closing one only) stands here (
(Empty) (  ) [] () (()) [[]]
It is a must (sine qua non) for all.
Two of the groups (the second and the third) left.
Many states (e.g., Texas) and cities (i.e., Austin) agreed.
Her answer (no) was clear, his (yes) too.
The second edition (2nd ed.) is out.
Respondent 5 (female, 34) and respondent 6 (F, 29) agreed.
The footnote[12] and the note [3] are numbers; so is [IV].
The bracket [...] is an omission [sic].
The price of oil (WTI) and gas (Henry Hub) fell.
We met the activists (MUCD and CUPIHD) in June.
The government of the state (PAN) opposed it.
`;

interface Pair {
  readonly long: string;
  readonly short: string;
}

interface Marked {
  readonly text: string;
  readonly pairs: readonly Pair[];
}

/** Reads the marks of a line; ranges as `start-end` so that places are compared, not only words. */
function unmark(line: string): Marked {
  let text = '';
  const longs: string[] = [];
  const shorts: string[] = [];
  const open: number[] = [];
  for (const char of line) {
    if (char === '⟨' || char === '‹') open.push(text.length);
    else if (char === '⟩') longs.push(`${open.pop()}-${text.length}`);
    else if (char === '›') shorts.push(`${open.pop()}-${text.length}`);
    else text += char;
  }
  return { text, pairs: longs.map((long, i) => ({ long, short: shorts[i] ?? '' })) };
}

interface Score {
  hits: number;
  found: number;
  expected: number;
  readonly misses: string[];
}

function score(lines: readonly string[]): Score {
  const result: Score = { hits: 0, found: 0, expected: 0, misses: [] };
  for (const line of lines) {
    const { text, pairs } = unmark(line);
    const found = findDefinitions(text).map((d) => ({ long: `${d.longStart}-${d.longEnd}`, short: `${d.shortStart}-${d.shortEnd}`, of: d }));
    const hits = pairs.filter((pair) => found.some((f) => f.long === pair.long && f.short === pair.short)).length;
    result.hits += hits;
    result.found += found.length;
    result.expected += pairs.length;
    if (hits < pairs.length || hits < found.length) result.misses.push(`${line}\n      got ${JSON.stringify(found.map((f) => [f.of.short, f.of.long]))}`);
  }
  return result;
}

const linesOf = (block: string): string[] => block.split('\n').filter((line) => line !== '');

function measure(lines: readonly string[], least: number): void {
  const { hits, found, expected, misses } = score(lines);
  const f1 = (2 * hits) / (found + expected);
  if (process.env['SHOW_MISSES']) console.log(`    ${hits} right of ${expected}, ${found} found, F1 ${f1.toFixed(3)}\n    ${misses.join('\n    ')}`);
  assert.ok(f1 >= least, `F1 ${f1.toFixed(3)} < ${least}\n${misses.join('\n')}`);
}

describe('definitions in marked sentences', () => {
  it('finds those it was made with', () => measure([...linesOf(MADE_WITH), ...linesOf(NOTHING)], 0.97));
  it('finds those written beforehand', () => measure(linesOf(WRITTEN_BEFORE), 0.95));
  it('claims nothing where nothing is defined', () => {
    const claims = linesOf(NOTHING).flatMap((line) => findDefinitions(line).map((d) => `${d.short}: ${d.long} <- ${line}`));
    assert.deepEqual(claims, []);
  });
});
