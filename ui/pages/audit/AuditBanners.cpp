#include "ui/pages/audit/AuditBanners.h"

#include "ui/theme/Formats.h"

namespace bloomzy::audit_page {

using widgets::BannerKind;
using widgets::BannerStack;
using widgets::ToastKind;

namespace {

const QString failureId = QStringLiteral("failure");
const QString proofId = QStringLiteral("proof");
const QString logId = QStringLiteral("log");

} // namespace

AuditBanners::AuditBanners(const models::ConsoleParts& parts, QWidget* parent)
    : BannerStack(parts.theme, parent)
    , m_showToast(parts.showToast)
{
}

widgets::BannerAction AuditBanners::closing(const QString& id)
{
    return {tr("Close"), [this, id] { remove(id); }};
}

void AuditBanners::showFailure(const QString& what, const QString& why, const std::function<void()>& again)
{
    std::vector<widgets::BannerAction> actions;
    if (again)
        actions.push_back({tr("Try again"), [this, again] {
                               remove(failureId);
                               again();
                           }});
    else
        actions.push_back(closing(failureId));
    display({.id = failureId, .kind = BannerKind::danger, .headline = what, .detail = why, .actions = actions});
}

void AuditBanners::removeFailure()
{
    remove(failureId);
}

void AuditBanners::showProof(const QString& claim, qint64 sequence)
{
    display({.id = proofId,
             .kind = BannerKind::danger,
             .headline = claim + u'.',
             .detail = tr("Event %1 did not pass the check on this computer. You can still export.")
                           .arg(theme::formatNumber(sequence)),
             .actions = {closing(proofId)}});
}

void AuditBanners::showVerdict(const LogVerdict& verdict)
{
    const QString size = theme::formatNumber(verdict.size);
    remove(logId);
    switch (verdict.state) {
    case LogVerdict::State::consistent:
        return m_showToast({ToastKind::done,
                            tr("Log verified to #%1").arg(size),
                            tr("It goes on from what this computer knew of it."),
                            {},
                            {}});
    case LogVerdict::State::broken:
        return display({.id = logId,
                        .kind = BannerKind::danger,
                        .headline = tr("The log is not what it was."),
                        .detail = verdict.why,
                        .actions = {closing(logId)}});
    case LogVerdict::State::unreachable:
        return display({.id = logId,
                        .kind = BannerKind::warn,
                        .headline = tr("The log was not verified."),
                        .detail = verdict.why,
                        .actions = {closing(logId)}});
    }
}

} // namespace bloomzy::audit_page
