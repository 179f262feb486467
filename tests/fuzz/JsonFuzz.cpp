#include "backend/api/Audit.h"
#include "backend/core/Text.h"
#include "backend/core/json/Document.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;
using namespace bloomzy::core::json;

namespace {

/// What was written from a tree reads back as that tree.
void checkTree(std::string_view input)
{
    const auto tree = parseDocument(input);
    if (tree.has_error())
        return;
    require(core::isUtf8(input), "what is read is UTF-8");
    const std::string text = toText(*tree);
    const auto again = parseDocument(text);
    require(again.has_value() && toText(*again) == text, "a tree survives writing and reading");
}

void checkTaxon(std::string_view input)
{
    const auto taxon = fromJson<api::TaxonInput>(input);
    if (taxon.has_error()) {
        require(taxon.error().faults.size() <= faultLimit, "faults are bounded");
        return;
    }
    const std::string text = toJson(*taxon);
    const auto again = fromJson<api::TaxonInput>(text);
    require(again.has_value() && *again == *taxon, "a value survives writing and reading");
    const auto stored = fromStoredJson<api::TaxonInput>(input);
    require(stored.has_value() && *stored == *taxon, "the lenient reading agrees with the strict one");
    require(differences(text, toJson(*again)).empty(), "equal values do not differ");
}

/// What a patch makes of a taxon is what the whole result makes.
void checkPatch(std::string_view current, std::string_view patch)
{
    const auto before = fromStoredJson<api::TaxonInput>(current);
    const auto after = patched(before.has_value() ? *before : api::TaxonInput{}, patch, {"id", "revision"});
    if (after.has_error())
        return;
    const auto again = patched(*after, patch, {"id", "revision"});
    require(again.has_value() && *again == *after, "a patch applied twice changes nothing more");
}

/// Members of every kind, read leniently and written: the text is valid, and stays as it is from then on.
void checkStored(std::string_view input)
{
    const auto entry = fromStoredJson<api::AuditEntry>(input);
    if (entry.has_error())
        return;
    const std::string text = toJson(*entry);
    const auto again = fromStoredJson<api::AuditEntry>(text);
    require(again.has_value() && toJson(*again) == text, "what was stored is stored the same again");
}

} // namespace

void fuzz(std::string_view input)
{
    checkTree(input);
    checkTaxon(input);
    checkStored(input);
    Choices choices(input);
    const auto current = choices.text();
    checkPatch(current, choices.rest());
    static_cast<void>(differences(current, choices.rest()));
}
