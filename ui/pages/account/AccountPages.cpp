#include "ui/pages/account/AccountPages.h"

#include "ui/pages/account/ApiKeysCard.h"
#include "ui/pages/account/PasswordCard.h"
#include "ui/pages/account/ProfileCard.h"
#include "ui/pages/account/SecondFactorCard.h"
#include "ui/pages/account/SessionsCard.h"
#include "ui/widgets/frame/CardColumn.h"

#include <QCoreApplication>

namespace bloomzy::account_page {

namespace {

class AccountPage : public widgets::Page
{
    Q_DECLARE_TR_FUNCTIONS(AccountPage)

public:
    explicit AccountPage(const models::ConsoleParts& parts)
        : m_parts(parts)
    {
    }

    QString id() const override { return accountPage(); }
    QString title() const override { return tr("Your account"); }
    theme::IconName icon() const override { return theme::IconName::user; }
    widgets::NavSection section() const override { return widgets::NavSection::bottom; }
    int order() const override { return 1; }
    QWidget* createWidget(QWidget* parent) override
    {
        m_keys = new ApiKeysCard(m_parts);
        return widgets::cardColumn(
            m_parts.theme, {new ProfileCard(m_parts), new SecondFactorCard(m_parts), new PasswordCard(m_parts), m_keys},
            parent);
    }
    void activated() override { m_keys->load(); }

private:
    models::ConsoleParts m_parts;
    ApiKeysCard* m_keys = nullptr; ///< the frame's
};

class SessionsPage : public widgets::Page
{
    Q_DECLARE_TR_FUNCTIONS(SessionsPage)

public:
    explicit SessionsPage(const models::ConsoleParts& parts)
        : m_parts(parts)
    {
    }

    QString id() const override { return QStringLiteral("sessions"); }
    QString title() const override { return tr("Sessions"); }
    theme::IconName icon() const override { return theme::IconName::laptop; }
    widgets::NavSection section() const override { return widgets::NavSection::access; }
    int order() const override { return 9; }
    QWidget* createWidget(QWidget* parent) override
    {
        m_card = new SessionsCard(m_parts);
        return widgets::cardColumn(m_parts.theme, {m_card}, parent);
    }
    void activated() override { m_card->load(); }

private:
    models::ConsoleParts m_parts;
    SessionsCard* m_card = nullptr; ///< the frame's
};

} // namespace

QString accountPage()
{
    return QStringLiteral("account");
}

void registerAccountPages(widgets::PageRegistry& registry, const models::ConsoleParts& parts)
{
    registry.add(std::make_unique<SessionsPage>(parts));
    registry.add(std::make_unique<AccountPage>(parts));
}

} // namespace bloomzy::account_page
