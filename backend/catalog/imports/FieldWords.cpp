#include "backend/catalog/imports/FieldWords.h"

#include "backend/catalog/csv/ColumnReaders.h"
#include "backend/catalog/text/Fold.h"
#include "backend/catalog/text/LanguageTag.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace bloomzy::catalog {
namespace {

constexpr std::string_view vernacularPrefix = "vernacularNames:";

/// Words are folded (see fold()), with `|` between them.
struct FieldWords
{
    std::string_view field;
    bool darwinCore;
    std::string_view words;
};

constexpr std::array fields{
    FieldWords{"scientificName", true,
               "scientific name|latin name|botanical name|taxon|taxon name|taxon scientific name|full name|nom "
               "scientifique|nom latin|nom botanique|nom complet|species name|plant name|name|nom"},
    FieldWords{"scientificNameAuthorship", true,
               "authorship|author|authors|authority|taxon authors|auteur|auteurs|autorite|name author"},
    FieldWords{"taxonRank", true, "rank|taxon rank|rang|rang taxonomique"},
    FieldWords{"taxonomicStatus", true, "status|taxonomic status|taxon status|statut|statut taxonomique"},
    FieldWords{"acceptedName", false,
               "accepted|accepted name|accepted scientific name|acceptednameusage|accepted plant name|synonym of|nom "
               "accepte|nom valide|synonyme de"},
    FieldWords{"family", true, "fam|famille"},
    FieldWords{"uninomial", false, ""},
    FieldWords{"genus", true, "genre|genericname|generic name"},
    FieldWords{"infragenericEpithet", true, "subgenus|section|sous genre"},
    FieldWords{"specificEpithet", true, "species|epithet|specific epithet|espece|epithete|epithete specifique"},
    FieldWords{"infraspecificEpithet", true,
               "infraspecific epithet|subspecies|variety|infraspecies|sous espece|variete"},
    FieldWords{"cultivarEpithet", true, "cultivar|cultivar epithet|cultivar name"},
    FieldWords{"hybridMark", false, "hybrid|hybride|hybrid mark"},
    FieldWords{"namePublishedIn", true, "published in|publication|place of publication|publie dans"},
    FieldWords{"namePublishedInYear", true, "year|year published|first published|annee|annee de publication"},
    FieldWords{"care.wateringIntervalDays", false,
               "watering|watering days|watering interval|watering interval days|water every|arrosage|arrosage jours"},
    FieldWords{"care.light", false,
               "light|light level|light lvl|lighting|sun|exposure|sunlight|lumiere|exposition|ensoleillement"},
    FieldWords{"care.humidityPercent", false, "humidity|humidity percent|humidite|hygrometrie"},
    FieldWords{"care.temperatureCelsius", false, "temperature|temperature c|temperature celsius|temp"},
    FieldWords{"care.soil", false, "soil|substrate|substrat|sol|terre"},
    FieldWords{"care.difficulty", false, "difficulty|difficulte|care level|niveau"},
    FieldWords{"care.growth", false, "growth|growth rate|croissance"},
    FieldWords{"care.heightCm", false, "height|height cm|hauteur|hauteur cm|taille"},
    FieldWords{"care.hardiness", false, "hardiness|hardiness zone|usda|usda zone|zone|rusticite|zone usda"},
    FieldWords{"care.summary", false, "summary|care summary|resume|description|entretien"},
    FieldWords{"care.toxicity.people", false, "toxicity|toxic to people|toxicity people|toxicite|toxicite humains"},
    FieldWords{"care.toxicity.cats", false, "toxic to cats|toxicity cats|toxicite chats"},
    FieldWords{"care.toxicity.dogs", false, "toxic to dogs|toxicity dogs|toxicite chiens"},
    FieldWords{"care.toxicity.note", false, "toxicity note|note toxicite"},
    FieldWords{"taxonRemarks", true, "remarks|notes|note|comment|comments|remarques|commentaire|commentaires"},
    FieldWords{"references", true, "reference|source|sources|url|link|lien|bibliographie"},
    FieldWords{"reviewState", false, "review|review state|revision|etat de revision"},
    FieldWords{"vernacularNames:en", false,
               "vern en|vernacular name|vernacularname|common name|common names|english name|common name en|name en|"
               "common name english|english|nom anglais"},
    FieldWords{"vernacularNames:fr", false,
               "vern fr|nom commun|noms communs|nom vernaculaire|nom francais|common name fr|name fr|nom fr|french "
               "name|common name french|french|francais"},
    FieldWords{"vernacularNames:de", false, "vern de|german name|deutscher name|german|nom allemand"},
    FieldWords{"vernacularNames:es", false, "vern es|spanish name|nombre comun|spanish|nom espagnol"},
    FieldWords{"vernacularNames:it", false, "vern it|italian name|nome comune|italian|nom italien"},
    FieldWords{"vernacularNames:nl", false, "vern nl|dutch name|dutch|nom neerlandais"},
    FieldWords{"vernacularNames:pt", false, "vern pt|portuguese name|portuguese|nom portugais"},
};

struct ChoiceWords
{
    std::string_view field;
    std::string_view value;
    std::string_view words;
};

constexpr std::string_view severe = "severe|severely toxic|very toxic|highly toxic|deadly|tres toxique|mortel";
constexpr std::string_view toxic = "toxic|poisonous|yes|toxique|oui";
constexpr std::string_view irritant = "irritant|mild|mildly toxic|irritating|legere|irritante";
constexpr std::string_view harmless = "none|non toxic|not toxic|safe|no|aucune|non toxique|non";

constexpr std::array choices{
    ChoiceWords{"taxonRank", "family", "famille|fam"},
    ChoiceWords{"taxonRank", "subfamily", "sous famille|subfam"},
    ChoiceWords{"taxonRank", "tribe", "tribu"},
    ChoiceWords{"taxonRank", "genus", "genre|gen"},
    ChoiceWords{"taxonRank", "subgenus", "sous genre|subgen"},
    ChoiceWords{"taxonRank", "section", "sect"},
    ChoiceWords{"taxonRank", "species", "espece|sp|spec"},
    ChoiceWords{"taxonRank", "subspecies", "sous espece|subsp|ssp"},
    ChoiceWords{"taxonRank", "variety", "varietas|variete|var"},
    ChoiceWords{"taxonRank", "form", "forma|forme|f|fo"},
    ChoiceWords{"taxonRank", "cultivar", "cv"},
    ChoiceWords{"taxonomicStatus", "accepted", "valid|correct|accepte|valide|acc"},
    ChoiceWords{"taxonomicStatus", "synonym", "synonyme|syn|homotypic synonym|heterotypic synonym"},
    ChoiceWords{"taxonomicStatus", "unplaced", "unresolved|unassessed|non resolu|non place|incertain"},
    ChoiceWords{"hybridMark", "genus", "genre"},
    ChoiceWords{"hybridMark", "species", "espece"},
    ChoiceWords{"hybridMark", "infraspecific", "infraspecifique"},
    ChoiceWords{"care.light", "fullSun", "full sun|sun|sunny|direct|direct sun|plein soleil|soleil"},
    ChoiceWords{"care.light", "brightIndirect",
                "bright indirect|indirect|bright|partial shade|half shade|mi ombre|lumiere indirecte|vive indirecte"},
    ChoiceWords{"care.light", "shade", "full shade|low|low light|ombre"},
    ChoiceWords{"care.difficulty", "easy", "facile|beginner|debutant"},
    ChoiceWords{"care.difficulty", "medium", "moderate|intermediate|moyen|moyenne|intermediaire"},
    ChoiceWords{"care.difficulty", "hard", "difficult|expert|difficile"},
    ChoiceWords{"care.growth", "slow", "lente|lent"},
    ChoiceWords{"care.growth", "moderate", "medium|average|moderee|moyenne"},
    ChoiceWords{"care.growth", "fast", "rapid|quick|rapide"},
    ChoiceWords{"care.toxicity.people", "none", harmless},
    ChoiceWords{"care.toxicity.people", "irritant", irritant},
    ChoiceWords{"care.toxicity.people", "toxic", toxic},
    ChoiceWords{"care.toxicity.people", "severe", severe},
    ChoiceWords{"reviewState", "draft", "brouillon"},
    ChoiceWords{"reviewState", "inReview", "in review|en revision|a relire"},
    ChoiceWords{"reviewState", "reviewed", "relu|valide"},
};

/// People, cats and dogs share their words.
std::string_view choiceField(std::string_view field)
{
    return field == "care.toxicity.cats" || field == "care.toxicity.dogs" ? "care.toxicity.people" : field;
}

std::vector<std::string_view> wordsIn(std::string_view words)
{
    std::vector<std::string_view> all;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find('|', begin), words.size());
        all.push_back(words.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

bool hasWord(std::string_view words, std::string_view word)
{
    const auto all = wordsIn(words);
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::string meaningKey(std::string_view field, std::string_view folded)
{
    return std::string(field) + "\n" + std::string(folded);
}

/// What each word of each field stands for.
std::unordered_map<std::string, std::string> choiceMeanings()
{
    std::unordered_map<std::string, std::string> meanings;
    for (const auto& choice : choices) {
        meanings.emplace(meaningKey(choice.field, fold(choice.value)), choice.value);
        for (const auto word : wordsIn(choice.words))
            meanings.emplace(meaningKey(choice.field, word), choice.value);
    }
    return meanings;
}

bool isVernacular(std::string_view field)
{
    return field.starts_with(vernacularPrefix) && languageTag(field.substr(vernacularPrefix.size())).has_value();
}

} // namespace

std::vector<std::string> importFields()
{
    std::vector<std::string> names;
    for (const auto& field : fields)
        names.emplace_back(field.field);
    return names;
}

bool isImportField(std::string_view field)
{
    return field.size() <= longestColumn &&
           (isVernacular(field) ||
            std::any_of(fields.begin(), fields.end(), [&](const auto& known) { return known.field == field; }));
}

bool takesSeveralColumns(std::string_view field)
{
    return field.starts_with(vernacularPrefix) || field == "references";
}

bool isDarwinCoreTerm(std::string_view field)
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](const auto& known) { return known.field == field && known.darwinCore; });
}

std::string fieldByName(std::string_view column)
{
    for (std::string_view prefix : {"dwc:", "http://rs.tdwg.org/dwc/terms/", "https://rs.tdwg.org/dwc/terms/"})
        if (column.starts_with(prefix))
            column.remove_prefix(prefix.size());
    if (column.size() > longestColumn)
        return {};
    if (isVernacular(column))
        return std::string(column);
    const std::string folded = fold(column);
    for (const auto& field : fields)
        if (fold(field.field) == folded)
            return std::string(field.field);
    return {};
}

std::string fieldByWord(std::string_view column)
{
    if (column.size() > longestColumn)
        return {};
    const std::string folded = fold(column);
    for (const auto& field : fields)
        if (!folded.empty() && hasWord(field.words, folded))
            return std::string(field.field);
    return {};
}

std::vector<std::string> choicesOf(std::string_view field)
{
    std::vector<std::string> values;
    for (const auto& choice : choices)
        if (choice.field == choiceField(field))
            values.emplace_back(choice.value);
    return values;
}

std::string choiceOf(std::string_view field, std::string_view text)
{
    static const auto meanings = choiceMeanings();
    const auto found = meanings.find(meaningKey(choiceField(field), fold(text)));
    return found == meanings.end() ? std::string() : found->second;
}

} // namespace bloomzy::catalog
