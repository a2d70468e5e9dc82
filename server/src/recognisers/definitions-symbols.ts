/** Symbols whose letters come from another language or from a formula, so that no alignment can find their names. */

const SYMBOLS = new Map<string, readonly string[]>();

function add(rows: string): void {
  for (const row of rows.split(';')) {
    const [symbol = '', names = ''] = row.split('=');
    SYMBOLS.set(symbol.trim(), names.split('|').map((name) => name.trim()));
  }
}

// Chemical elements and ions (IUPAC symbols from Latin or German names), then common formulae and hormones.
add(
  'K=potassium|potasio; K+=potassium|potassium ion|potassium ions; Na=sodium|sodio; Na+=sodium|sodium ion|sodium ions; Fe=iron|hierro|fer; ' +
    'Cu=copper; Ag=silver|plata|argent; Au=gold|oro; Pb=lead|plomo|plomb; Sn=tin|estaño; Hg=mercury|mercurio|mercure; W=tungsten|wolfram; ' +
    'Sb=antimony; Ca2+=calcium|calcium ion|calcium ions; Mg2+=magnesium|magnesium ion|magnesium ions; Zn2+=zinc|zinc ion|zinc ions; ' +
    'Cl-=chloride|chloride ion; H+=proton|protons|hydrogen ion; Cd2+=cadmium; Mn2+=manganese; Ni2+=nickel; Co2+=cobalt; Cu2+=copper|cupric ion; ' +
    'Fe2+=ferrous iron|iron; Fe3+=ferric iron|iron; La3+=lanthanum; Gd3+=gadolinium; Ba2+=barium; NH4+=ammonium; ' +
    'Ca++=calcium; Mg++=magnesium; P=phosphorus|phosphate; N=nitrogen; C=carbon; S=sulfur|sulphur; O2=oxygen|oxígeno|molecular oxygen; ' +
    'N2=nitrogen; H2=hydrogen; CO2=carbon dioxide; H2O=water; H2O2=hydrogen peroxide; O3=ozone|ozono; NaCl=sodium chloride|salt; ' +
    'KCl=potassium chloride; HCl=hydrochloric acid; NaOH=sodium hydroxide; KOH=potassium hydroxide; CaCl2=calcium chloride; ' +
    'MgCl2=magnesium chloride; H2S=hydrogen sulfide|hydrogen sulphide; N2O=nitrous oxide; NO2=nitrogen dioxide; SO2=sulfur dioxide|sulphur dioxide; ' +
    'NH3=ammonia; CH4=methane; FeCl3=ferric chloride|iron chloride; FeSO4=ferrous sulfate; MgSO4=magnesium sulfate; CCl4=carbon tetrachloride; ' +
    'TiO2=titanium dioxide; SiO2=silica|silicon dioxide; CaCO3=calcium carbonate; NaHCO3=sodium bicarbonate; HCO3-=bicarbonate; ' +
    'O2-=superoxide|superoxide anion; 5-HT=serotonin|serotonina; 5HT=serotonin; E2=estradiol|oestradiol; P4=progesterone; T=testosterone; T4=thyroxine; ' +
    'T3=triiodothyronine; GSH=glutathione|reduced glutathione; GSSG=oxidized glutathione|glutathione disulfide; Asc=ascorbate; ' +
    'VO2max=maximal oxygen uptake|maximal oxygen consumption|maximum oxygen uptake; VO2=oxygen uptake|oxygen consumption; NE=norepinephrine; ' +
    'E. coli=escherichia coli; S. aureus=staphylococcus aureus; C. elegans=caenorhabditis elegans; ADN=deoxyribonucleic acid; ' +
    'V/Q=ventilation perfusion; IC50=half maximal inhibitory concentration|median inhibitory concentration; EC50=half maximal effective concentration|median effective concentration; ' +
    'EtOH=ethanol; MeOH=methanol; TSH=thyrotropin|thyrotrophin; HbA1c=glycated hemoglobin|glycated haemoglobin|glycosylated hemoglobin|glycosylated haemoglobin; t1/2=half-life|half life|elimination half-life; AVP=vasopressin; cAMP=cyclic amp; ' +
    'LD50=median lethal dose; ED50=median effective dose; ' +
    'i.p.=intraperitoneally|intraperitoneal; i.v.=intravenously|intravenous; s.c.=subcutaneously|subcutaneous; i.m.=intramuscularly|intramuscular; ' +
    'i.c.v.=intracerebroventricular|intracerebroventricularly; p.o.=orally|per os; i.c.=intracoronary; b.i.d.=twice daily|twice a day',
);

/** Is this lower-case phrase a name of the symbol? */
export function symbolMeans(symbol: string, phrase: string): boolean {
  const names = SYMBOLS.get(symbol.replace(/\s?[-\u2212]\s?/g, '-'));
  return names?.includes(phrase) ?? false;
}
