#include "app/ctl/Commands.h"
#include "app/ctl/catalog/SpreadsheetText.h"
#include "app/ctl/catalog/TaxonCsvRow.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/core/json/JsonImpl.h"

#include <QFileDevice>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <filesystem>
#include <sysexits.h>

namespace bloomzy::ctl {

struct ExportReport
{
    std::string command = "catalog export";
    bool ok = true;
    std::string file;
    bool forSpreadsheets = false;
    std::int64_t taxa = 0;
    std::vector<std::string> losses; ///< what the file cannot hold
};
BOOST_DESCRIBE_STRUCT(ExportReport, (), (command, ok, file, forSpreadsheets, taxa, losses))

namespace {

Failure notWritten(const std::string& file, const QFileDevice& device)
{
    const bool noSpace = device.error() == QFileDevice::ResourceError || device.error() == QFileDevice::WriteError;
    return {noSpace ? EX_IOERR : EX_CANTCREAT,
            noSpace ? "insufficientStorage" : "forbidden",
            file + " could not be written (" + device.errorString().toStdString() +
                "). What was there before is unchanged. Choose another place, or free some space.",
            {}};
}

/// A pipe or a device would be replaced by a file of its name.
Outcome<void> checkPlace(const std::string& place)
{
    std::error_code none;
    const auto status = std::filesystem::status(place, none);
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status))
        return {};
    return Failure{EX_CANTCREAT,
                   "forbidden",
                   place + " is no file that can be replaced. It was left as it is. Name a new file, or one that is to "
                           "be written anew.",
                   {}};
}

/// Taxa as they came, a line of JSON each, in a file that is gone with this object: the columns for languages are known
/// only when all have been seen, and a large catalog does not fit into memory.
class Spool
{
public:
    [[nodiscard]] Outcome<void> open()
    {
        return m_file.open() ? Outcome<void>() : Outcome<void>(notWritten("A temporary file", m_file));
    }
    [[nodiscard]] Outcome<void> add(const api::Taxon& taxon)
    {
        const std::string line = core::json::toJson(taxon) + "\n";
        if (m_file.write(line.data(), static_cast<qint64>(line.size())) != static_cast<qint64>(line.size()))
            return notWritten("A temporary file", m_file);
        for (const auto& name : taxon.vernacularNames)
            m_languages.insert(name.language);
        ++m_count;
        return {};
    }
    void rewind() { m_file.seek(0); }
    [[nodiscard]] std::optional<api::Taxon> next()
    {
        const auto taxon = core::json::fromStoredJson<api::Taxon>(m_file.readLine().toStdString());
        return taxon.has_value() ? std::optional(*taxon) : std::nullopt;
    }
    [[nodiscard]] const std::set<std::string>& languages() const { return m_languages; }
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    QTemporaryFile m_file;
    std::set<std::string> m_languages;
    std::int64_t m_count = 0;
};

Outcome<void> fetchPage(ServerLink& link, const api::TaxonPage& page, Spool& spool)
{
    for (const auto& row : page.items) {
        auto taxon = link.get<api::Taxon>("/api/v1/taxa/" + row.id);
        if (taxon.has_error())
            return taxon.error();
        if (taxon->deletedAt)
            continue; // moved to the bin since the page was read
        if (auto added = spool.add(*taxon); added.has_error())
            return added.error();
    }
    return {};
}

Outcome<void> fetchAll(ServerLink& link, Spool& spool)
{
    std::string cursor;
    do {
        auto page = link.get<api::TaxonPage>("/api/v1/taxa?limit=200&sort=scientificName" + cursor);
        if (page.has_error())
            return page.error();
        if (auto fetched = fetchPage(link, *page, spool); fetched.has_error())
            return fetched.error();
        cursor = page->nextCursor ? "&cursor=" + http::percentEncoded(*page->nextCursor) : std::string();
    } while (!cursor.empty());
    return {};
}

Outcome<void> writeCsv(Spool& spool, QSaveFile& file, ExportReport& report)
{
    const auto write = [&](std::vector<std::string> fields) {
        if (report.forSpreadsheets)
            std::ranges::transform(fields, fields.begin(), &spreadsheetText);
        const std::string line = csvLine(fields);
        return file.write(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size());
    };
    bool written = write(csvColumns(spool.languages()));
    spool.rewind();
    for (auto taxon = spool.next(); written && taxon; taxon = spool.next()) {
        written = write(csvFields(*taxon, spool.languages()));
        for (const auto& loss : csvLosses(*taxon))
            report.losses.push_back(taxon->scientificName + ": " + loss);
        ++report.taxa;
    }
    if (!written || report.taxa != spool.count() || !file.commit())
        return notWritten(report.file, file);
    return {};
}

void tellLosses(const Call& call, const ExportReport& report)
{
    for (const auto& loss : report.losses)
        call.means.tell(loss);
    if (report.taxa > static_cast<std::int64_t>(catalog::mostImportLines))
        call.means.tell("An import takes " + std::to_string(catalog::mostImportLines) +
                        " lines; split the file to import it again.");
}

Outcome<Report> run(const Call& call)
{
    ExportReport report;
    report.file = call.arguments.operands().front();
    report.forSpreadsheets = call.arguments.has("for-spreadsheets");
    if (auto checked = checkPlace(report.file); checked.has_error())
        return checked.error();
    QSaveFile file(QString::fromStdString(report.file));
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(report.file, file);
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    Spool spool;
    auto done = spool.open();
    if (done.has_value())
        done = fetchAll(*link, spool);
    if (done.has_value())
        done = writeCsv(spool, file, report);
    if (done.has_error())
        return done.error();
    tellLosses(call, report);
    return Report{std::to_string(report.taxa) + (report.taxa == 1 ? " taxon" : " taxa") + " written to " + report.file +
                      ".\n",
                  core::json::toJson(report), EX_OK};
}

} // namespace

Command catalogExportCommand()
{
    return {
        .name = "catalog export",
        .summary = "Write the catalog to a CSV file.",
        .description =
            "All taxa that are not in the bin, in order of name, in the columns that catalog import takes. The file is "
            "written under another name and renamed when it is whole; one that was there is replaced.\n"
            "Parents of taxa have no column. What the file cannot hold is told on standard error.\n"
            "Cells are written as they are. A spreadsheet program takes those that begin with =, +, - or @, and some "
            "others, "
            "for formulas and may run them: --for-spreadsheets puts an apostrophe before them. An import of such a "
            "file takes the "
            "apostrophes for part of the text.",
        .operands = {{"FILE.csv", "The file to write."}},
        .options = serverOptions({{"email", "ADDRESS", "The account that signs in; it may read taxa."},
                                  {"for-spreadsheets", {}, "Put an apostrophe before what looks like a formula."}}),
        .run = &run};
}

} // namespace bloomzy::ctl
