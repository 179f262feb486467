#include "backend/catalog/imports/ImportExamples.h"

#include "backend/http/ExampleOperation.h"

namespace bloomzy::catalog::examples {
namespace {

using namespace http::examples;
using http::Nothing;

constexpr const char* stagedId = "019ab3c7-c5a6-72c9-b495-b182e3f4a509";
/// Of the starter catalog, see importStarter().
constexpr const char* starterId = "019ab3c6-b495-71b8-a384-a071d2e3f408";

const api::Person ada{adaId, adaName};

api::ImportSummary summary()
{
    api::ImportSummary import;
    import.id = stagedId;
    import.fileName = "plants.csv";
    import.state = api::ImportState::staged;
    import.createdAt = time;
    import.by = ada;
    import.notUndoable = "staged";
    return import;
}

api::Import staged(std::int64_t revision)
{
    api::Import import;
    static_cast<api::ImportSummary&>(import) = summary();
    import.revision = revision;
    import.bytes = 61;
    import.rows = 2;
    import.form = {api::TextEncoding::utf8, false, api::Separator::semicolon, api::QuoteMark::doubleQuote,
                   api::LineEnds::lf,       true};
    import.plan.columns = {{"scientificName", {}}, { "care.light", {} }};
    api::ImportColumn name;
    name.name = "name";
    name.samples = {"Zamioculcas zamiifolia", "Zamia furfuracea"};
    name.field = "scientificName";
    name.reason = api::MatchReason::alias;
    api::ImportColumn light;
    light.name = "light";
    light.samples = {"2", "shade"};
    light.field = "care.light";
    light.reason = api::MatchReason::alias;
    light.choices = {"fullSun", "brightIndirect", "shade"};
    light.values = {{"2", 1, {}}, {"shade", 1, "shade"}};
    light.unmapped = 1;
    import.columns = {name, light};
    return import;
}

} // namespace

ImportOf<std::string, api::UploadQuery, api::Import> stageImport()
{
    return {.query = {.fileName = "plants.csv"},
            .request = "name;light\nZamioculcas zamiifolia;2\nZamia furfuracea;shade\n",
            .answer = staged(1)};
}

ImportOf<Nothing, api::PageQuery, api::ImportPage> listImports()
{
    return {.query = {.limit = 20, .cursor = {}}, .answer = {.items = {summary()}, .nextCursor = {}}};
}

ImportOf<Nothing, Nothing, api::Import> getImport()
{
    return {.path = {{"id", stagedId}}, .answer = staged(1)};
}

ImportOf<api::RawJson, Nothing, api::Import> planImport()
{
    auto planned = staged(2);
    planned.plan.columns[1].rules = {{"2", "shade"}};
    planned.columns[1].values[0].to = "shade";
    planned.columns[1].unmapped = 0;
    return {.path = {{"id", stagedId}},
            .request = {R"({"columns":[{"field":"scientificName","rules":[]},)"
                        R"({"field":"care.light","rules":[{"value":"2","to":"shade"}]}]})"},
            .answer = planned,
            .after = {"getImport"}};
}

ImportOf<Nothing, api::ImportRowQuery, api::ImportRowPage> listImportRows()
{
    const api::ImportRow row{2, {"Zamioculcas zamiifolia", "2"}, api::RowResult::created, {}};
    return {.path = {{"id", stagedId}},
            .query = {.filter = api::RowFilter::all, .limit = 50, .cursor = {}},
            .answer = {.items = {row}, .nextCursor = {}},
            .after = {"planImport"}};
}

ImportOf<Nothing, Nothing, std::string> importErrors()
{
    return {.path = {{"id", importId}}, .answer = "\"line\",\"error\"\r\n"};
}

ImportOf<Nothing, Nothing, Nothing> discardImport()
{
    return {.path = {{"id", importId}}, .after = {"downloadImportErrors"}};
}

ImportOf<Nothing, Nothing, api::Operation> checkImport()
{
    return {.path = {{"id", stagedId}},
            .answer =
                http::examples::begunOperation("019ab3c8-d6b7-73da-a5a6-c293f4a5b60a", "catalog.checkImport", "rows"),
            .after = {"listImportRows"}};
}

ImportOf<api::ApplyImport, Nothing, api::Operation> applyImport()
{
    return {.path = {{"id", stagedId}},
            .request = {.leaveOutErrors = true},
            .answer = http::examples::begunOperation("019ab3c9-e7c8-74eb-b6b7-d3a4a5b6c70b", "catalog.import", "rows"),
            .after = {"checkImport"}};
}

ImportOf<Nothing, Nothing, api::Operation> undoImport()
{
    auto operation =
        http::examples::begunOperation("019ab3ca-f8d9-75fc-87c8-e4b5b6c7d80c", "catalog.undoImport", "rows");
    operation.progress.unit = "taxa";
    return {.path = {{"id", starterId}}, .answer = operation};
}

} // namespace bloomzy::catalog::examples
