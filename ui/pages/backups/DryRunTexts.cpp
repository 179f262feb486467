#include "ui/pages/backups/DryRunTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/theme/Formats.h"

#include <algorithm>
#include <cstdlib>

namespace bloomzy::backups_page {

using api::RestoreTableChange;
using theme::formatNumber;
using theme::IconName;

namespace {

struct TableWord
{
    const char* table;
    const char* word;
};

/// In the order in which they are shown.
constexpr TableWord words[] = {
    {"catalog.taxon", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Taxa")},
    {"catalog.taxa", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Taxa")},
    {"catalog.taxon_revision", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Versions of taxa")},
    {"catalog.import_record", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Imports")},
    {"auth.users", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Users")},
    {"auth.roles", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Roles")},
    {"auth.user_roles", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Roles given")},
    {"auth.sessions", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Sessions")},
    {"auth.api_keys", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "API keys")},
    {"system.settings", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Settings")},
    {"audit.events", QT_TRANSLATE_NOOP("bloomzy::backups_page::DryRunTexts", "Audit log")},
};

std::size_t placeOf(const std::string& table)
{
    const auto found = std::ranges::find_if(words, [&](const TableWord& each) { return table == each.table; });
    return static_cast<std::size_t>(found - std::begin(words));
}

bool hasWord(const RestoreTableChange& table)
{
    return placeOf(table.table) < std::size(words);
}

bool changes(const RestoreTableChange& table)
{
    return !table.kept && table.now != table.then;
}

/// Of the tables by those names, what they would gain; negative: lose.
qint64 gain(const api::RestoreDryRun& run, std::initializer_list<std::string_view> names)
{
    for (const RestoreTableChange& table : run.tables)
        if (std::ranges::find(names, table.table) != names.end() && !table.kept)
            return table.then - table.now;
    return 0;
}

} // namespace

QString DryRunTexts::table(const std::string& table)
{
    const std::size_t place = placeOf(table);
    return place < std::size(words) ? tr(words[place].word) : client::toQString(table);
}

std::vector<RestoreTableChange> DryRunTexts::shown(const api::RestoreDryRun& run)
{
    std::vector<RestoreTableChange> tables;
    std::ranges::copy_if(run.tables, std::back_inserter(tables),
                         [](const RestoreTableChange& table) { return hasWord(table) || changes(table); });
    std::ranges::stable_sort(tables, {}, [](const RestoreTableChange& table) { return placeOf(table.table); });
    return tables;
}

int DryRunTexts::others(const api::RestoreDryRun& run)
{
    return static_cast<int>(run.tables.size() - shown(run).size());
}

QString DryRunTexts::change(const RestoreTableChange& table)
{
    if (table.kept)
        return tr("kept");
    const qint64 more = table.then - table.now;
    if (more == 0)
        return QStringLiteral("0");
    return (more < 0 ? QStringLiteral("−") : QStringLiteral("+")) + formatNumber(std::abs(more));
}

QList<DryRunTexts::Line> DryRunTexts::lines(const api::RestoreDryRun& run, const api::RestorePoint& point)
{
    QList<Line> lines;
    const auto tell = [&lines](qint64 more, const QString& fewer, const QString& back) {
        if (more != 0)
            lines += {IconName::undo, (more < 0 ? fewer : back).arg(formatNumber(std::abs(more)))};
    };
    const qint64 taxa = gain(run, {"catalog.taxon", "catalog.taxa"});
    const qint64 users = gain(run, {"auth.users"});
    tell(taxa, tr("%1 taxa that came after this point are removed", nullptr, int(std::abs(taxa))),
         tr("%1 taxa that were removed since come back", nullptr, int(std::abs(taxa))));
    tell(users, tr("%1 accounts that were made after this point are removed", nullptr, int(std::abs(users))),
         tr("%1 accounts that were removed since come back", nullptr, int(std::abs(users))));
    lines += {IconName::edit, tr("Everything else returns to its state of %1").arg(Moments::moment(point.createdAt))};
    if (std::ranges::any_of(run.tables, &RestoreTableChange::kept))
        lines += {IconName::lock, tr("The audit log stays, and tells of the restore")};
    if (!run.migrations.empty())
        lines += {IconName::refresh,
                  tr("%n steps bring the older data up to this version", nullptr, int(run.migrations.size()))};
    lines += {IconName::user, tr("Everybody is signed out, and signs in again")};
    lines += {IconName::pause,
              tr("The server does not answer for a while: %1").arg(Moments::about(run.stopMilliseconds).toLower())};
    return lines;
}

QString DryRunTexts::report(const api::RestoreDryRun& run, const api::RestorePoint& point)
{
    QStringList text{tr("Restore dry run of %1").arg(PointTexts::title(point)),
                     tr("Backup: %1").arg(client::toQString(point.fileName.value_or(std::string()))),
                     tr("Holds the state of %1").arg(client::toQString(point.createdAt)),
                     tr("Tried at %1, passed, nothing was changed").arg(client::toQString(run.at)), QString()};
    for (const Line& line : lines(run, point))
        text += QStringLiteral("- ") + line.text;
    text += QString();
    text += QStringList{tr("Table"), tr("Then"), tr("Now"), tr("Change")}.join(u'\t');
    for (const RestoreTableChange& each : run.tables)
        text += QStringList{client::toQString(each.table), QString::number(each.then), QString::number(each.now),
                            change(each)}
                    .join(u'\t');
    for (const std::string& step : run.migrations)
        text += tr("Brought up to this version by: %1").arg(client::toQString(step));
    text +=
        tr("Space needed: %1, free: %2").arg(theme::formatBytes(run.bytesNeeded), theme::formatBytes(run.bytesFree));
    return text.join(u'\n') + u'\n';
}

} // namespace bloomzy::backups_page
