#include "ui/pages/backups/EndBanner.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/backups/Moments.h"

#include <QtCore/QSettings>

namespace bloomzy::backups_page {

using api::RestoreEnd;
using client::toQString;
using widgets::BannerKind;

namespace {

const QString id = QStringLiteral("lastRestore");

} // namespace

EndBanner::EndBanner(const models::ConsoleParts& parts, widgets::BannerStack& banners, const BackupsState& state,
                     QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_banners(banners)
    , m_state(state)
{
    connect(&state, &BackupsState::changed, this, &EndBanner::show);
}

QString EndBanner::mark() const
{
    return QStringLiteral("backups/readRestore/") + m_parts.profile.id;
}

void EndBanner::show()
{
    const auto& status = m_state.status();
    const auto last = status ? status->lastRestore : std::nullopt;
    if (!last || m_parts.settings.value(mark()).toString() == toQString(last->begunAt))
        return m_banners.remove(id);
    m_banners.display(spec(*last));
}

void EndBanner::dismiss()
{
    if (const auto& status = m_state.status(); status && status->lastRestore)
        m_parts.settings.setValue(mark(), toQString(status->lastRestore->begunAt));
    m_banners.remove(id);
}

widgets::BannerSpec EndBanner::spec(const api::LastRestore& restore)
{
    const QString when = Moments::moment(restore.takenAt);
    widgets::BannerSpec spec{.id = id, .kind = BannerKind::warn, .headline = {}, .detail = {}, .actions = {}};
    if (restore.end != RestoreEnd::underWay)
        spec.actions = {{tr("Close"), [this] { dismiss(); }}};
    switch (restore.end) {
    case RestoreEnd::restored:
        spec.kind = BannerKind::ok;
        spec.headline = tr("The data were restored to their state of %1.").arg(when);
        spec.detail = tr("To go back, restore the safety snapshot that was made before.");
        break;
    case RestoreEnd::rolledBack:
        spec.kind = BannerKind::danger;
        spec.headline = tr("The restore to %1 was rolled back.").arg(when);
        spec.detail = tr("The server did not become healthy over the restored data. All is as it was before.");
        break;
    case RestoreEnd::abandoned:
        spec.headline = tr("The restore to %1 was given up.").arg(when);
        spec.detail = tr("All is as it was before.");
        break;
    case RestoreEnd::underWay:
        spec.kind = BannerKind::info;
        spec.headline = tr("A restore to %1 is under way.").arg(when);
        spec.detail = tr("The server starts again over the restored data.");
        break;
    case RestoreEnd::unknown:
        spec.headline = tr("How the restore to %1 ended is not known to this console.").arg(when);
        spec.detail = tr("The audit log tells.");
        break;
    }
    if (restore.why)
        spec.detail += u' ' + tr("The server says: %1").arg(toQString(*restore.why));
    return spec;
}

} // namespace bloomzy::backups_page
