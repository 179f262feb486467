#include "ui/pages/backups/PointTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/pages/backups/DestinationTexts.h"
#include "ui/pages/backups/Moments.h"

#include <algorithm>

namespace bloomzy::backups_page {

using api::BackupCopyState;
using api::BackupReason;
using api::KeptAs;
using client::toQString;
using widgets::StatusKind;

namespace {

bool isKeptAs(const api::RestorePoint& point, KeptAs kept)
{
    return std::ranges::any_of(point.copies, [kept](const api::BackupCopy& copy) {
        return std::ranges::find(copy.keptAs, kept) != copy.keptAs.end();
    });
}

const api::BackupCopy* firstFailed(const api::RestorePoint& point)
{
    const auto found = std::ranges::find(point.copies, BackupCopyState::failed, &api::BackupCopy::state);
    return found == point.copies.end() ? nullptr : &*found;
}

} // namespace

bool PointTexts::isStored(const api::RestorePoint& point)
{
    return std::ranges::find(point.copies, BackupCopyState::stored, &api::BackupCopy::state) != point.copies.end();
}

bool PointTexts::opensOnlyByKey(const api::RestorePoint& point)
{
    return !point.opensUntil || client::timeOf(*point.opensUntil) <= QDateTime::currentDateTimeUtc();
}

bool PointTexts::needsKeyToVerify(const api::RestorePoint& point)
{
    return opensOnlyByKey(point) && !point.sha256;
}

QString PointTexts::title(const api::RestorePoint& point)
{
    const QString when = Moments::moment(point.createdAt);
    switch (point.reason) {
    case BackupReason::beforeImport:
        return tr("%1, before import").arg(when);
    case BackupReason::safety:
        return tr("%1, before a restore").arg(when);
    default:
        return when;
    }
}

QString PointTexts::reason(const api::RestorePoint& point)
{
    switch (point.reason) {
    case BackupReason::manual:
        return tr("By hand");
    case BackupReason::scheduled:
        return tr("Scheduled");
    case BackupReason::beforeImport:
        return point.subject ? tr("Before import %1").arg(toQString(*point.subject)) : tr("Before an import");
    case BackupReason::safety:
        return tr("Before a restore");
    case BackupReason::unknown:
        break;
    }
    return tr("For a reason that this console does not know");
}

QString PointTexts::keptAs(KeptAs kept)
{
    switch (kept) {
    case KeptAs::pinned:
        return tr("Pinned");
    case KeptAs::newest:
        return tr("Newest");
    case KeptAs::lastVerified:
        return tr("Last verified");
    case KeptAs::safety:
        return tr("Safety snapshot");
    case KeptAs::recent:
        return tr("Recent");
    case KeptAs::daily:
        return tr("Kept as daily");
    case KeptAs::weekly:
        return tr("Kept as weekly");
    case KeptAs::monthly:
        return tr("Kept as monthly");
    case KeptAs::unknown:
        break;
    }
    return tr("Kept");
}

QString PointTexts::why(const api::RestorePoint& point, const DestinationNames& names)
{
    const api::BackupCopy* failed = firstFailed(point);
    if (!isStored(point)) {
        const auto problem = failed ? failed->problem : std::nullopt;
        return problem ? tr("Destination: %1").arg(DestinationTexts::problem(*problem)) : tr("No backup came to be");
    }
    QString text = reason(point);
    if (point.reason == BackupReason::scheduled && !isKeptAs(point, KeptAs::recent)) {
        for (const KeptAs kept : {KeptAs::daily, KeptAs::weekly, KeptAs::monthly}) {
            if (isKeptAs(point, kept)) {
                text = keptAs(kept);
                break;
            }
        }
    }
    if (!failed)
        return text;
    const QString name = names(failed->destinationId);
    return name.isEmpty() ? text : tr("%1, not at %2").arg(text, name);
}

widgets::Badge PointTexts::check(const api::RestorePoint& point)
{
    if (!isStored(point) || point.check.state == api::BackupCheckState::failed)
        return {StatusKind::danger, theme::IconName::statusDanger, tr("Failed")};
    if (point.check.state == api::BackupCheckState::verified)
        return {StatusKind::ok, theme::IconName::shieldCheck, tr("Verified")};
    return {StatusKind::warn, theme::IconName::clock, tr("Not verified yet")};
}

QString PointTexts::trouble(const api::RestorePoint& point)
{
    if (point.check.state == api::BackupCheckState::failed)
        return tr("Its content is not what was backed up. Use another one.");
    if (!isStored(point))
        return tr("It is stored nowhere, so there is nothing to restore.");
    if (point.rehearsal && !point.rehearsal->passed)
        return tr("Its last test restore did not pass.");
    return {};
}

QString PointTexts::rehearsal(const api::RestorePoint& point)
{
    if (!point.rehearsal)
        return tr("Not yet");
    const QString when = Moments::moment(point.rehearsal->at);
    return point.rehearsal->passed
               ? tr("Passed %1, back in %2").arg(when, Moments::duration(point.rehearsal->milliseconds))
               : tr("Did not pass %1").arg(when);
}

} // namespace bloomzy::backups_page
