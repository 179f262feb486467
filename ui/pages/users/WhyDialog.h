#pragma once

#include "backend/api/Auth.h"
#include "ui/client/AccessApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::users_page {

/// Why a person may do something or may not: the chains person, role, rule, and the least that would permit it.
class WhyDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `roles` outlives it.
    WhyDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, const api::User& user,
              const QString& permission, QWidget* parent);
    ~WhyDialog() override;

private:
    void ask();
    void show(const api::AccessExplanation& explanation);
    [[nodiscard]] QString verdict(const api::AccessExplanation& explanation) const;
    [[nodiscard]] QString chain(const api::AccessChain& chain) const;
    [[nodiscard]] QString rule(const api::AccessChain& chain) const;
    [[nodiscard]] QString remedy(const api::AccessRemedy& remedy) const;

    const theme::Theme& m_theme;
    const models::ServerRoles& m_book;
    client::AccessApi m_api;
    client::CancelToken m_cancel;
    api::User m_user;
    QString m_permission;
    QVBoxLayout* m_chains = nullptr;
    QWidget* m_card;
    widgets::Label* m_remedy;
};

} // namespace bloomzy::users_page
