import assert from 'node:assert';
import { findDefinitions } from '../../server/src/recognisers/definitions';

/**
 * Sentences written for this test, the long form between ⟨ ⟩ and the short form as printed between ‹ ›;
 * the n-th long form belongs to the n-th short form. The first group was used while the rules were made. Each of the
 * others was written before it was first run, and looked at afterwards: F1 at that first look 0.96 (WRITTEN_BEFORE),
 * 0.95 (HARDER), 0.97 (ABSTRACTS) and 0.96 (SOCIAL_SCIENCE), where Schwartz & Hearst's algorithm gets 0.91, 0.88, 0.96
 * and 0.86. Some lines are kept though nothing here can find them.
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
The ⟨⟨epidermal growth factor⟩ (‹EGF›) receptor⟩ (‹EGFR›) is overexpressed.
Cells with ⟨⟨human immunodeficiency virus⟩ (‹HIV›) type 1⟩ (‹HIV-1›) infection.
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

const HARDER = `
We train a ⟨Long Short-Term Memory⟩ ( ‹LSTM› ) network on the data .
Scores are given by ⟨BiLingual Evaluation Understudy⟩ (‹BLEU›).
⟨Device-to-device⟩ (‹D2D›) links reuse the spectrum.
A ⟨peer-to-peer⟩ (‹P2P›) overlay was built.
⟨Extreme gradient boosting⟩ (‹XGB›) was the best model.
The ⟨eXtensible Markup Language⟩ (‹XML›) file is parsed.
⟨Extensible Markup Language⟩ (‹XML›) is verbose.
⟨k-nearest neighbors⟩ (‹kNN›) is a lazy learner.
Samples are ⟨independent and identically distributed⟩ (‹i.i.d.›).
The ⟨signal-to-interference-plus-noise ratio⟩ (‹SINR›) is computed.
The ⟨inverse FFT⟩ (‹IFFT›) is applied.
Our ⟨variational autoencoder⟩ (‹VAE›) has two layers.
⟨Markov decision processes⟩ (‹MDPs›) model this.
The ⟨area under the ROC curve⟩ (‹AUC›) was 0.9.
⟨Out-of-vocabulary⟩ (‹OOV›) words were replaced.
The ⟨state-of-the-art⟩ (‹SOTA›) is far ahead.
The ⟨Stanford Question Answering Dataset⟩ (‹SQuAD›) was used.
⟨Multiple-input multiple-output⟩ (‹MIMO›) antennas are common.
‹GAN› (⟨Generative Adversarial Network⟩) training is unstable.
We used ‹SVM›s, i.e. nothing was defined.
⟨Graph Convolutional Networks⟩ (‹GCNs›) generalise this.
⟨Neural machine translation⟩ (‹NMT›) [12] replaced ⟨statistical machine translation⟩ (‹SMT›) [3, 4].
We measured ⟨glutathione⟩ (‹GSH›) and ⟨malondialdehyde⟩ (‹MDA›).
⟨Serotonin⟩ (‹5-HT›) uptake was unaffected.
⟨Cyclosporin A⟩ (‹CsA›) was given orally.
⟨12-O-tetradecanoylphorbol-13-acetate⟩ (‹TPA›) promotes tumours.
⟨Phorbol 12-myristate 13-acetate⟩ (‹PMA›) was used.
⟨8-hydroxy-2'-deoxyguanosine⟩ (‹8-OHdG›) is a marker.
⟨3,4-methylenedioxymethamphetamine⟩ (‹MDMA›) was seized.
⟨N-acetylcysteine⟩ (‹NAC›) scavenges radicals.
⟨Chloramphenicol acetyltransferase⟩ (‹CAT›) activity was assayed.
⟨Alanine aminotransferase⟩ (‹ALT›) and ⟨aspartate aminotransferase⟩ (‹AST›) rose.
⟨Superoxide dismutase⟩ (‹SOD›) fell.
⟨Polyvinylidene difluoride⟩ (‹PVDF›) membranes were blocked.
⟨Tris-buffered saline⟩ (‹TBS›) with ⟨bovine serum albumin⟩ (‹BSA›) was used.
⟨Calcitonin gene-related peptide⟩ (‹CGRP›) is a vasodilator.
⟨Peroxisome proliferator-activated receptor gamma⟩ (‹PPARγ›) is a target.
⟨Interferon-gamma⟩ (‹IFN-gamma›) and ⟨interferon gamma⟩ (‹IFN-γ›) are one thing.
⟨Extracellular signal-regulated kinase 1/2⟩ (‹ERK1/2›) was phosphorylated.
⟨Cyclooxygenase-2⟩ (‹COX-2›) was induced.
⟨Inducible nitric oxide synthase⟩ (‹iNOS›) was induced.
⟨Fetal calf serum⟩ (‹FCS›) and ⟨heparin⟩ (‹Hep›) were added.
⟨Endoscopic retrograde cholangiopancreatography⟩ (‹ERCP›) was done.
⟨Transcutaneous electrical nerve stimulation⟩ (‹TENS›) relieves pain.
⟨Electromyographic⟩ (‹EMG›) activity was recorded from the ⟨vastus lateralis⟩ (‹VL›).
⟨Ventilation-perfusion⟩ (‹V/Q›) scans were read.
The ⟨New York Heart Association⟩ (‹NYHA›) class was II.
⟨Gastroesophageal reflux disease⟩ (‹GERD›) is frequent.
⟨Intensive care unit⟩ (‹ICU›) stay was shorter.
The ⟨intelligence quotient⟩ (‹IQ›) was normal.
⟨Major histocompatibility complex⟩ (‹MHC›) class II molecules present it.
⟨Methylenetetrahydrofolate reductase⟩ (‹MTHFR›) variants were typed.
⟨High-density lipoprotein⟩ (‹HDL›)-cholesterol was low.
Cells of the ⟨retinal pigment epithelium⟩ (‹RPE›) and of the ⟨inner nuclear layer⟩ (‹INL›) survive.
⟨Sensory evoked potentials⟩ (‹SEPs›) after stimulation of the ⟨median nerve⟩ (‹MN›).
Rats were fed a ⟨high-fat⟩ (‹HF›) or a ⟨low-fat⟩ (‹LF›) diet.
⟨Control⟩ (‹C›) and ⟨sucrose⟩ (‹S›) groups were compared.
Infusion of ⟨angiotensin II⟩ (‹Ang II›) raised pressure.
⟨Plasminogen activator inhibitor type 1⟩ (‹PAI-1›) was raised.
⟨Acquired immune deficiency syndrome⟩ (‹AIDS›)-related deaths fell.
⟨Very low density lipoprotein⟩ (‹VLDL›) was separated.
A ⟨visual analogue scale⟩ (‹VAS›, 0-10) was filled in.
⟨Complementary DNA⟩ (‹cDNA›) and ⟨open reading frames⟩ (‹ORFs›) were sequenced.
⟨Autosomal dominant polycystic kidney disease⟩ (‹ADPKD›) leads to ⟨end-stage renal disease⟩ (‹ESRD›).
We studied ⟨heat shock protein 70⟩ (‹HSP70›) and ⟨heat-shock proteins⟩ (‹Hsps›).
The ⟨European Organization for Research and Treatment of Cancer⟩ (‹EORTC›) trial ended.
⟨Carpal tunnel syndrome⟩ [‹CTS›] and ⟨rheumatoid arthritis⟩ [‹RA›] were excluded.
⟨Random amplified polymorphic DNA⟩ (‹RAPD›) markers were scored.
⟨Respiratory syncytial virus⟩ (‹RSV›) bronchiolitis.
The ⟨Short Form 36 Health Survey⟩ (‹SF-36›) was mailed.
The ⟨Positive and Negative Syndrome Scale⟩ (‹PANSS›) was scored.
⟨Transient receptor potential vanilloid 1⟩ (‹TRPV1›) is a channel.
⟨Isopropyl β-D-1-thiogalactopyranoside⟩ (‹IPTG›) was added.
⟨Reduced nicotinamide adenine dinucleotide⟩ (‹NADH›) was oxidised.
⟨Body surface area⟩ (‹BSA›; m2) was computed.
The ‹AUC› (⟨area under the concentration-time curve⟩) doubled.
The ⟨open-field test⟩ (‹OFT›) and the ⟨elevated plus-maze⟩ (‹EPM›) were run.
⟨Weight at birth⟩ (‹WB›) was noted; levels of ⟨C-reactive protein⟩ (‹CRP›) also.
⟨Saccharomyces cerevisiae⟩ (‹S. cerevisiae›) was grown.
La ⟨Agencia Antidrogas de los Estados Unidos⟩ (‹DEA›, por sus siglas en inglés) actuó.
El ⟨producto interno bruto⟩ (‹GDP›, por sus siglas en inglés) cayó.
The ⟨National Human Rights Commission⟩ (known by its Spanish acronym, ‹CNDH›) replied.
Patients with ⟨human immunodeficiency virus⟩ (‹HIV›) infection.
`;

const ABSTRACTS = `
The role of ⟨tumor necrosis factor⟩ (‹TNF›)-alpha and ⟨interleukin⟩ (‹IL›)-6 was examined in sepsis.
⟨Polymorphonuclear leukocytes⟩ (‹PMN›) were isolated from blood (20 ml) of healthy donors (n = 6; aged 20-30).
We compared ⟨wild-type⟩ (‹wt›) with mutant (ts) strains at 37 degrees C (control).
⟨Muscle sympathetic nerve activity⟩ (‹MSNA›, microneurography) increased in men (P < 0.01).
The median survival (range) was 12 months (3-40) after ⟨bone marrow transplantation⟩ (‹BMT›).
⟨Atrial natriuretic peptide⟩ (‹ANP›) and ⟨brain natriuretic peptide⟩ (‹BNP›) were infused (10 ng/kg/min).
Sixty patients (group A) received ⟨intravenous immunoglobulin⟩ (‹IVIG›) and forty (group B) placebo.
Amplification of ⟨mitochondrial DNA⟩ (‹mtDNA›) was done in a cycler (Perkin Elmer).
⟨Human umbilical vein endothelial cells⟩ (‹HUVEC›) were cultured (passage 3).
Rats (Wistar) were given ⟨streptozotocin⟩ (‹STZ›; 60 mg/kg i.v.).
The ⟨N-terminal pro-brain natriuretic peptide⟩ (‹NT-proBNP›) level was high.
⟨Myeloperoxidase⟩ (‹MPO›) and ⟨thiobarbituric acid reactive substances⟩ (‹TBARS›) rose.
The ⟨time to peak⟩ (‹TTP›) and the ⟨mean transit time⟩ (‹MTT›) were prolonged.
Expression of the ⟨cystic fibrosis transmembrane conductance regulator⟩ (‹CFTR›) is lost.
Patients with ⟨chronic lymphocytic leukemia⟩ (‹B-CLL›) were treated.
The ⟨thromboxane A2⟩ (‹TXA2›) receptor and ⟨prostaglandin E2⟩ (‹PGE2›) synthesis.
⟨Glutamate decarboxylase⟩ (‹GAD›) and ⟨choline acetyltransferase⟩ (‹ChAT›) immunoreactivity.
⟨Vasoactive intestinal polypeptide⟩ (‹VIP›) fibres are dense.
The ⟨sino-atrial node⟩ (‹SAN›) and ⟨atrioventricular⟩ (‹AV›) conduction were studied.
⟨Hypertrophic cardiomyopathy⟩ (‹HCM›) is inherited.
⟨Low molecular weight heparin⟩ (‹LMWH›) versus ⟨unfractionated heparin⟩ (‹UFH›).
We used ⟨gas chromatography-mass spectrometry⟩ (‹GC-MS›) and ⟨nuclear magnetic resonance⟩ (‹NMR›) spectroscopy.
⟨Nonsteroidal antiinflammatory drugs⟩ (‹NSAIDs›) cause ulcers.
⟨Obsessive-compulsive disorder⟩ (‹OCD›) responds to ⟨selective serotonin reuptake inhibitors⟩ (‹SSRIs›).
Deficiency of ⟨adenosine deaminase⟩ (‹ADA›) leads to ⟨severe combined immunodeficiency⟩ (‹SCID›).
⟨Papillary thyroid carcinoma⟩ (‹PTC›) and ⟨follicular thyroid carcinoma⟩ (‹FTC›).
⟨Multidrug resistance⟩ (‹MDR›) is mediated by ⟨P-glycoprotein⟩ (‹Pgp›).
Binding of ⟨quinuclidinyl benzilate⟩ (‹QNB›) to receptors in the ⟨suprachiasmatic nucleus⟩ (‹SCN›).
⟨Dinitrophenol⟩ (‹DNP›) and ⟨carbonyl cyanide m-chlorophenylhydrazone⟩ (‹CCCP›) uncouple.
⟨Fluorescein isothiocyanate⟩ (‹FITC›)-labelled cells were sorted by ⟨fluorescence-activated cell sorting⟩ (‹FACS›).
⟨X-linked hypophosphatemia⟩ (‹XLH›) is dominant.
⟨Inositol 1,4,5-trisphosphate⟩ (‹IP3›) releases ⟨calcium⟩ (‹Ca2+›).
The ⟨apparent diffusion coefficient⟩ (‹ADC›) maps.
The ⟨effective dose 50⟩ (‹ED50›) was 2 mg and the ⟨minimum alveolar concentration⟩ (‹MAC›) 1.2%.
⟨Nerve growth factor⟩ (‹NGF›) binds to trk (p75) receptors.
⟨Radioimmunoassay⟩ (‹RIA›) kits (Amersham, UK) were used.
⟨Sister chromatid exchanges⟩ (‹SCE›) in lymphocytes (72 h).
⟨Pulmonary capillary wedge pressure⟩ (‹PCWP›) and ⟨cardiac index⟩ (‹CI›) were measured.
⟨Systemic lupus erythematosus⟩ (‹SLE›) affects women (9:1).
⟨Familial adenomatous polyposis⟩ (‹FAP›) is caused by the ⟨adenomatous polyposis coli⟩ (‹APC›) gene.
The enzyme ⟨catechol-O-methyltransferase⟩ (‹COMT›) has two forms (S and MB).
⟨Ethylene glycol bis(β-aminoethyl ether)-N,N,N',N'-tetraacetic acid⟩ (‹EGTA›) chelates calcium.
The ⟨diagnostic and statistical manual of mental disorders⟩ (‹DSM›) lists them.
⟨Activities of daily living⟩ (‹ADL›) were scored by nurses (blinded).
The ⟨Ministry of Health and Family Welfare⟩ (‹MoHFW›) of India.
⟨Conduction velocity⟩ (‹CV›) and latency (msec) were normal (Table I).
⟨Tyrosine hydroxylase⟩ (‹TH›)-positive neurons of the ⟨substantia nigra pars compacta⟩ (‹SNc›).
⟨Stroke volume⟩ (‹SV›) fell but ⟨total peripheral resistance⟩ (‹TPR›) rose.
⟨Fine needle aspiration cytology⟩ (‹FNAC›) was diagnostic in 30 (75%) cases.
The ⟨oral glucose tolerance test⟩ (‹OGTT›) and ⟨homeostasis model assessment⟩ (‹HOMA›) index.
⟨Lipoprotein(a)⟩ [‹Lp(a)›] is a risk factor.
⟨Platelet-derived growth factor⟩ (‹PDGF›)-BB and ⟨basic fibroblast growth factor⟩ (‹bFGF›) act.
⟨Polyacrylamide gel electrophoresis⟩ (‹PAGE›) in the presence of ⟨sodium dodecyl sulfate⟩ (‹SDS›).
We studied the ⟨ribosomal RNA⟩ (‹rRNA›) genes and ⟨internal transcribed spacers⟩ (‹ITS›).
⟨Ornithine decarboxylase⟩ (‹ODC›) was inhibited by ⟨difluoromethylornithine⟩ (‹DFMO›).
⟨Helicobacter pylori⟩ (‹H. pylori›) infection and ⟨peptic ulcer disease⟩ (‹PUD›).
The ⟨Unified Parkinson's Disease Rating Scale⟩ (‹UPDRS›) motor score (part III).
⟨Adult respiratory distress syndrome⟩ (‹ARDS›) in the ICU (surgical).
Deaths from ⟨coronary heart disease⟩ (‹CHD›) in the ⟨Multiple Risk Factor Intervention Trial⟩ (‹MRFIT›).
⟨Angiotensin II⟩ (‹AII›) and ⟨arginine vasopressin⟩ (‹AVP›) levels.
⟨Deoxycorticosterone acetate⟩ (‹DOCA›)-salt hypertension.
⟨Guanosine 5'-O-(3-thiotriphosphate)⟩ (‹GTPγS›) was added.
⟨Gonadotropin-releasing hormone⟩ (‹GnRH›) agonists (leuprolide).
⟨Bronchoalveolar lavage⟩ (‹BAL›) fluid and ⟨forced vital capacity⟩ (‹FVC›).
⟨Retinoic acid⟩ (‹RA›) and its receptor (⟨retinoic acid receptor⟩ [‹RAR›]).
`;

const SOCIAL_SCIENCE = `
The ⟨World Social Forum⟩ (‹WSF›), held in Porto Alegre, drew the ⟨landless workers' movement⟩ (‹MST›).
According to ⟨resource mobilization theory⟩ (‹RMT›; McCarthy & Zald, 1977), grievances are constant.
The ⟨North American Free Trade Agreement⟩ (‹NAFTA›) and the ⟨General Agreement on Tariffs and Trade⟩ (‹GATT›) were signed.
Members of the ⟨Confederación Nacional Campesina⟩ (‹CNC›) and of the ⟨Sindicato Nacional de Trabajadores de la Educación⟩ (‹SNTE›) voted.
The *⟨Frente Farabundo Martí para la Liberación Nacional⟩* (‹FMLN›) won; *⟨Alianza Republicana Nacionalista⟩* (‹ARENA›) lost.
The ⟨Rassemblement pour la République⟩ (‹RPR›) and the ⟨Parti socialiste⟩ (‹PS›) debated.
The ⟨Revolutionary Armed Forces of Colombia⟩ (‹FARC›) demobilised.
⟨Least developed countries⟩ (‹LDCs›) and ⟨newly industrialising countries⟩ (‹NICs›).
We follow ⟨actor-network theory⟩ (‹ANT›) [Latour, 2005].
The ⟨US Agency for International Development⟩ (‹USAID›) paid.
The ⟨United States Agency for International Development⟩ (‹USAID›) paid.
The ⟨Convention on the Elimination of All Forms of Discrimination against Women⟩ (‹CEDAW›) was ratified.
⟨Internally displaced persons⟩ (‹IDPs›) fled to camps run by the ⟨UN High Commissioner for Refugees⟩ (‹UNHCR›).
The ⟨Universal Periodic Review⟩ (‹UPR›) of the ⟨Human Rights Council⟩ (‹HRC›).
His party, the ⟨Christian Democratic Union⟩ (‹CDU›), won; see Table 4 (CDU results).
Interviews with the ⟨Secretaría de la Defensa Nacional⟩ (‹SEDENA›) were refused.
The ⟨Procuraduría General de la República⟩ (‹PGR›) and the ⟨Secretaría de Seguridad Pública⟩ (‹SSP›) denied it.
‹ANT› (⟨actor-network theory⟩) is no theory.
The ⟨Economic Commission for Latin America and the Caribbean⟩ (‹ECLAC›, or CEPAL in Spanish) reports.
The ⟨Technology Acceptance Model⟩ (‹TAM›) (Davis, 1989) explains ⟨perceived ease of use⟩ (‹PEOU›).
⟨Small and medium-sized enterprises⟩ (‹SMEs›) use ⟨enterprise resource planning⟩ (‹ERP›) systems.
⟨Structural equation modelling⟩ (‹SEM›) with ⟨partial least squares⟩ (‹PLS›).
The ⟨Programme for International Student Assessment⟩ (‹PISA›) of the OECD (Paris).
⟨English as a foreign language⟩ (‹EFL›) learners use ⟨computer-assisted language learning⟩ (‹CALL›).
A ⟨zone of proximal development⟩ (‹ZPD›) exists (Vygotsky, 1978).
⟨Gross national income⟩ (‹GNI›) per capita (PPP) grew.
⟨Bharatiya Janata Party⟩ (‹BJP›) leaders (Modi, Shah) spoke.
Les ⟨zones d'éducation prioritaire⟩ (‹ZEP›) et le ⟨revenu minimum d'insertion⟩ (‹RMI›) existent.
L'⟨Agence française de développement⟩ (‹AFD›) et la ⟨Banque centrale européenne⟩ (‹BCE›) prêtent.
El ⟨Ejército Zapatista de Liberación Nacional⟩ (‹EZLN›) se levantó.
Las ⟨Tecnologías de la Información y la Comunicación⟩ (‹TIC›) cambian la escuela.
The ⟨gross domestic product⟩ ("‹GDP›") and ⟨total factor productivity⟩ (henceforth, ‹TFP›).
The ⟨principal investigator⟩ (hereinafter "‹PI›") signed.
Two ⟨non-profit organisations⟩ (‹NPOs›) were studied: the Club (a choir) and the Guild (GW).
The ⟨Ku Klux Klan⟩ (‹KKK›) and the ⟨American Civil Liberties Union⟩ (‹ACLU›).
The ⟨International Labour Organization's⟩ (‹ILO›) report.
⟨Voice over IP⟩ (‹VoIP›) and ⟨Internet Protocol⟩ (‹IP›) telephony.
⟨Open-source software⟩ (‹OSS›) is licensed under the ⟨GNU General Public License⟩ (‹GPL›).
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

/** As corpora print sentences: spaces around brackets and hyphens. */
function tokenised(line: string): string {
  return line
    .replace(/([()[\]])/g, ' $1 ')
    .replace(/(?<=\w)-(?=\w)/g, ' - ')
    .replace(/ +/g, ' ');
}

const linesOf = (block: string): string[] => block.split('\n').filter((line) => line !== '');

function measure(lines: readonly string[], least: number): void {
  const { hits, found, expected, misses } = score(lines);
  const f1 = (2 * hits) / (found + expected);
  if (process.env.SHOW_MISSES) console.log(`    ${hits} right of ${expected}, ${found} found, F1 ${f1.toFixed(3)}\n    ${misses.join('\n    ')}`);
  assert.ok(f1 >= least, `F1 ${f1.toFixed(3)} < ${least}\n${misses.join('\n')}`);
}

describe('definitions in marked sentences', () => {
  it('finds those it was made with', () => measure([...linesOf(MADE_WITH), ...linesOf(NOTHING)], 0.97));
  it('finds those written beforehand', () => measure(linesOf(WRITTEN_BEFORE), 0.98));
  it('finds harder ones', () => measure(linesOf(HARDER), 0.97));
  it('finds those of biomedical abstracts', () => measure(linesOf(ABSTRACTS), 0.97));
  it('finds those of the social sciences', () => measure(linesOf(SOCIAL_SCIENCE), 0.96));
  it('finds those of tokenised text', () => measure(linesOf(HARDER).map(tokenised), 0.95));
  it('claims nothing where nothing is defined', () => {
    const claims = linesOf(NOTHING).flatMap((line) => findDefinitions(line).map((d) => `${d.short}: ${d.long} <- ${line}`));
    assert.deepEqual(claims, []);
  });
});
