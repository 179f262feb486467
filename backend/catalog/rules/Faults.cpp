#include "backend/catalog/rules/Faults.h"

#include <algorithm>
#include <array>

namespace bloomzy::catalog {
namespace {

constexpr std::string_view epithetLetters = "An epithet is written with the letters a to z, hyphens and the diaeresis "
                                            "(ICN Art. 60): \"{0}\" has something else.";
constexpr std::string_view capitalLetters =
    "A name is written with the letters a to z, hyphens and the diaeresis (ICN Art. 60): \"{0}\" has something else.";
constexpr std::string_view lowerCase = "An epithet is written in lower case: write \"{0}\".";
constexpr std::string_view familyEnding =
    "A family's name ends in -aceae, or is one of the eight that ICN Art. 18.5 keeps, such as Compositae or Palmae.";
constexpr std::string_view order = "The lower value comes first: {0} is more than {1}.";
constexpr std::string_view between = "The value must lie between {0} and {1}.";
constexpr std::string_view notAValue = "\"unknown\" cannot be stored. Leave the field out when it is not known.";

constexpr FaultText table[] = {
    {"text.encoding", "The text is not valid UTF-8. Save the file as UTF-8 and try again."},
    {"text.control", "The text holds control or invisible characters. Type it anew, without pasting."},
    {"text.tooLong", "The text is longer than {0} characters. Shorten it."},

    {"savedView.name.required", "Give the view a name."},
    {"savedView.query", "This is not a query of the list of taxa. Send words, filters and sort only."},
    {"savedView.columns", "Send up to 40 columns, each once, with 1 to 40 letters as its id and a width of 0 to 4000."},

    {"taxon.taxonRank.unknown", "Choose a rank, from family to cultivar."},
    {"taxon.taxonRank.children", "{0} taxa below this one are of the same or a higher rank. Move them first."},
    {"taxon.uninomial.required", "A family, subfamily or tribe needs its name."},
    {"taxon.uninomial.unexpected",
     "Only families, subfamilies and tribes have a name of one word besides the genus. Leave it empty."},
    {"taxon.uninomial.capital", "The name begins with a capital letter: write \"{0}\"."},
    {"taxon.uninomial.letters", capitalLetters},
    {"taxon.uninomial.familyEnding", familyEnding},
    {"taxon.uninomial.subfamilyEnding", "A subfamily's name ends in -oideae (ICN Art. 19.1)."},
    {"taxon.uninomial.tribeEnding", "A tribe's name ends in -eae (ICN Art. 19.3)."},
    {"taxon.genus.required", "A name at this rank begins with a genus. Fill it in."},
    {"taxon.genus.unexpected", "A family, subfamily or tribe is above the genus. Leave the genus empty."},
    {"taxon.genus.capital", "A genus begins with a capital letter: write \"{0}\"."},
    {"taxon.genus.letters", capitalLetters},
    {"taxon.infragenericEpithet.required", "A subgenus or section needs its own epithet. Fill it in."},
    {"taxon.infragenericEpithet.unexpected",
     "Only subgenera and sections have an epithet below genus. Leave it empty."},
    {"taxon.infragenericEpithet.capital", "An epithet below genus begins with a capital letter: write \"{0}\"."},
    {"taxon.infragenericEpithet.letters", capitalLetters},
    {"taxon.specificEpithet.required", "A name at this rank needs a specific epithet. Fill it in."},
    {"taxon.specificEpithet.unexpected", "A taxon of this rank has no specific epithet. Leave it empty."},
    {"taxon.specificEpithet.lowerCase", lowerCase},
    {"taxon.specificEpithet.letters", epithetLetters},
    {"taxon.infraspecificEpithet.required", "A subspecies, variety or form needs its own epithet. Fill it in."},
    {"taxon.infraspecificEpithet.unexpected",
     "Only subspecies, varieties and forms have a lower epithet. Leave it empty."},
    {"taxon.infraspecificEpithet.lowerCase", lowerCase},
    {"taxon.infraspecificEpithet.letters", epithetLetters},
    {"taxon.cultivarEpithet.required", "A cultivar needs its cultivar epithet. Fill it in, without quotes."},
    {"taxon.cultivarEpithet.unexpected",
     "Only cultivars have a cultivar epithet. Leave it empty, or choose the rank cultivar."},
    {"taxon.cultivarEpithet.quotes", "Write the cultivar epithet without quotes: the catalog adds them."},
    {"taxon.hybridMark.unknown", notAValue},
    {"taxon.hybridMark.absentPart",
     "The hybrid sign belongs to a part that this name does not have. Choose another, or none."},
    {"taxon.taxonomicStatus.unknown", "Choose a status: accepted, synonym or unplaced."},
    {"taxon.taxonomicStatus.hasSynonyms",
     "{0} synonyms point at this name, so it must stay accepted. Move them first."},
    {"taxon.acceptedNameUsageId.required", "A synonym needs the accepted name that it stands for. Choose one."},
    {"taxon.acceptedNameUsageId.unexpected",
     "Only a synonym points at an accepted name. Leave it empty, or choose the status synonym."},
    {"taxon.acceptedNameUsageId.notFound", "The accepted name is not in the catalog. Choose one that is."},
    {"taxon.acceptedNameUsageId.self", "A name cannot be its own synonym. Choose another accepted name."},
    {"taxon.acceptedNameUsageId.notAccepted", "{0} is not an accepted name itself. Choose the accepted one."},
    {"taxon.parentNameUsageId.notFound", "The parent is not in the catalog. Choose one that is."},
    {"taxon.parentNameUsageId.self", "A taxon cannot be its own parent. Choose another one."},
    {"taxon.parentNameUsageId.rank", "A parent is of a higher rank; {0} is not. Choose another one."},
    {"taxon.parentNameUsageId.cycle", "The parent lies below this taxon. Choose another one."},
    {"taxon.family.capital", "A family begins with a capital letter: write \"{0}\"."},
    {"taxon.family.letters", capitalLetters},
    {"taxon.family.ending", familyEnding},
    {"taxon.family.scope", "Your access does not extend to this family. Choose one of yours, or ask an administrator."},
    {"taxon.namePublishedInYear.range",
     "Botanical names date from 1753 (Species Plantarum) or later: write a year from {0} to {1}."},
    {"taxon.vernacularNames.tooMany", "A taxon has at most {0} common names. Remove some."},
    {"taxon.vernacularNames.required", "A common name cannot be empty. Fill it in, or remove the row."},
    {"taxon.vernacularNames.language", "\"{0}\" is not a language tag. Write it like en, fr or pt-BR (BCP 47)."},
    {"taxon.vernacularNames.preferred", "Another name is already the preferred one in {0}. Keep one."},
    {"taxon.vernacularNames.duplicate", "This name already stands in the list for {0}. Remove one."},
    {"taxon.care.range", between},
    {"taxon.care.order", order},
    {"taxon.care.unknown", notAValue},
    {"taxon.care.hardiness",
     "Write a USDA zone from 1a to 13b, or a range with the colder zone first: 9, 10b, 10b-12."},
    {"taxon.references.tooMany", "A taxon has at most {0} references. Remove some."},
    {"taxon.references.required", "A reference needs a title. Fill it in, or remove the row."},
    {"taxon.references.url", "Write a whole web address, beginning with https:// or http://."},
    {"taxon.reviewState.unknown", "Choose a review state: draft, in review or reviewed."},
    {"taxon.reviewState.author",
     "Somebody else has to mark this as reviewed: you wrote some of it since it was last reviewed."},
    {"taxon.reviewState.permission",
     "Only people who may publish can mark a taxon as reviewed. Choose \"in review\" instead."},

    {"taxonQuery.limit", "Ask for 1 to 200 rows."},
    {"taxonQuery.cursor", "This cursor does not belong to this list. Start again from the first page."},
    {"taxonQuery.sort", "This order is not known."},
    {"taxonQuery.value", "This value is not known."},
    {"taxonQuery.language", "\"{0}\" is not a language tag. Write it like en, fr or pt-BR (BCP 47)."},

    {"csv.encoding", "Character {0} of line {1} is not valid UTF-8. Save the file as CSV (UTF-8) and try again."},
    {"csv.encoding.unknown",
     "From character {0} of line {1} on the file is in an encoding that cannot be told for certain. Save it as CSV "
     "(UTF-8) and try again."},
    {"csv.utf16", "Character {0} of line {1} is not valid UTF-16. Save the file as CSV (UTF-8) and try again."},
    {"csv.nul", "Character {0} of line {1} is a NUL byte, which no text has. Save the file as CSV (UTF-8) again."},
    {"csv.empty", "The file is empty. The first line names the columns."},
    {"csv.quote", "A quoted field begins here and never ends. Close it with a double quote."},
    {"csv.afterQuote", "After a closing quote only a separator may follow. Double the quotes inside a quoted field."},
    {"csv.ragged", "This line has {0} fields, and the first line names {1} columns."},
    {"csv.tooManyColumns", "A line has more than {0} columns. Remove those that the catalog does not know."},
    {"csv.fieldTooLong", "A field is longer than {0} characters. Shorten it."},
    {"import.column.unknown", "The column \"{0}\" is not known. Rename or remove it."},
    {"import.column.duplicate", "The column \"{0}\" stands in the first line twice. Remove one."},
    {"import.column.missing", "The column \"{0}\" is missing. Add it."},
    {"import.tooManyLines", "The file has {0} lines, and one import takes {1}. Split it into several files."},
    {"import.noLines", "The file names its columns and holds no taxa. Add a line for each."},
    {"import.value", "\"{0}\" is not one of: {1}."},
    {"import.name.empty", "The scientific name is empty."},
    {"import.name.form", "\"{0}\" does not read as a scientific name. Write it like Monstera deliciosa."},
    {"import.name.hybridLetter", "The letter x becomes the hybrid sign ×."},
    {"import.name.spelling", "Spelling: did you mean {0}? The catalog has it."},
    {"import.authorship.differs", "The catalog has this name with another authority: {0}."},
    {"import.plan.field", "There is no field \"{0}\" to import into."},
    {"import.plan.fieldTwice", "Two columns go to \"{0}\". Choose another field for one, or do not import it."},
    {"import.plan.columns", "The file has {0} columns; say for each of them where it goes."},
    {"import.plan.column", "The file has no such column."},
    {"import.plan.noName", "No column goes to the scientific name or the genus. Choose the column with the names."},
    {"import.plan.rule", "\"{0}\" is not a value of this field."},
    {"import.plan.tooMany", "At most {0} of these can be kept. Mend the file instead, and upload it again."},
    {"import.number", "\"{0}\" is not a whole number."},
    {"import.rangeForm", "\"{0}\" is not a range. Write it like 18-27, or one number."},
    {"import.duplicate", "Line {0} already holds this name with the same authority. Remove one of the two."},
    {"import.acceptedName.notFound", "The accepted name \"{0}\" is neither in this file nor in the catalog."},
    {"import.acceptedName.ambiguous", "More than one accepted taxon is called \"{0}\". Import this synonym by hand."},
};

} // namespace

std::span<const FaultText> faultTable()
{
    return table;
}

api::Fault fault(std::string pointer, std::string_view code, std::initializer_list<std::string> arguments)
{
    const auto* entry = std::find_if(std::begin(table), std::end(table), [&](const auto& f) { return f.code == code; });
    std::string detail(entry == std::end(table) ? std::string_view() : entry->detail);
    char digit = '0';
    for (const auto& argument : arguments) {
        const std::string mark = {'{', digit++, '}'};
        if (const auto at = detail.find(mark); at != std::string::npos)
            detail.replace(at, mark.size(), argument);
    }
    return {std::move(pointer), std::string(code), std::move(detail)};
}

} // namespace bloomzy::catalog
