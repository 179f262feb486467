#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/LogCheck.h"
#include "ui/widgets/feedback/BannerStack.h"

namespace bloomzy::audit_page {

/// What went wrong on the page, and what must not be overseen: an event that is not what the log holds, a log that is
/// not what it was.
class AuditBanners : public widgets::BannerStack
{
    Q_OBJECT

public:
    explicit AuditBanners(const models::ConsoleParts& parts, QWidget* parent = nullptr);

    /// `again` is offered unless it is empty.
    void showFailure(const QString& what, const QString& why, const std::function<void()>& again = {});
    void removeFailure();
    void showProof(const QString& claim, qint64 sequence);
    /// A good one is a note that goes by itself.
    void showVerdict(const LogVerdict& verdict);

private:
    [[nodiscard]] widgets::BannerAction closing(const QString& id);

    std::function<void(widgets::ToastSpec)> m_showToast;
};

} // namespace bloomzy::audit_page
