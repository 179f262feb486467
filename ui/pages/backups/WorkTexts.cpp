#include "ui/pages/backups/WorkTexts.h"

#include "ui/client/ServerTime.h"
#include "ui/pages/backups/Moments.h"
#include "ui/theme/Formats.h"

namespace bloomzy::backups_page {

using Kind = BackupWork::Kind;

QString WorkTexts::title(const BackupWork& work)
{
    const QString when = work.point() ? Moments::moment(work.point()->createdAt) : QString();
    switch (work.kind()) {
    case Kind::create:
        return tr("Backing up");
    case Kind::verifyAll:
        return tr("Verifying all backups");
    case Kind::verify:
        return when.isEmpty() ? tr("Verifying a backup") : tr("Verifying %1").arg(when);
    case Kind::rehearse:
        return when.isEmpty() ? tr("Test restore") : tr("Test restore of %1").arg(when);
    case Kind::dryRun:
        return when.isEmpty() ? tr("Dry run") : tr("Dry run of %1").arg(when);
    case Kind::restore:
        return when.isEmpty() ? tr("Restoring") : tr("Restoring %1").arg(when);
    case Kind::none:
        break;
    }
    return {};
}

std::optional<qint64> WorkTexts::speed(const api::Operation& operation)
{
    if (operation.progress.unit != "bytes" || operation.progress.done <= 0 || !operation.startedAt)
        return {};
    const qint64 passed = client::timeOf(*operation.startedAt).msecsTo(client::timeOf(operation.updatedAt));
    constexpr qint64 least = 500; // milliseconds
    if (passed < least)
        return {};
    return operation.progress.done * 1000 / passed;
}

QString WorkTexts::amount(const api::Operation& operation)
{
    if (operation.cancelRequested)
        return tr("Cancelling");
    if (operation.state == api::OperationState::queued)
        return tr("Waits for other work");
    const auto& progress = operation.progress;
    const bool bytes = progress.unit == "bytes";
    const auto shown = [bytes](qint64 value) { return bytes ? theme::formatBytes(value) : theme::formatNumber(value); };
    QString text =
        progress.total ? tr("%1 of %2").arg(shown(progress.done), shown(*progress.total)) : shown(progress.done);
    if (const auto pace = speed(operation))
        text = tr("%1, %2/s", "amount, speed").arg(text, theme::formatBytes(*pace));
    return text;
}

QString WorkTexts::left(const api::Operation& operation)
{
    if (operation.cancelRequested || !operation.secondsLeft)
        return {};
    return tr("%1 left").arg(Moments::about(*operation.secondsLeft * 1000));
}

} // namespace bloomzy::backups_page
