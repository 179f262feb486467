#include "ui/pages/settings/SettingsPage.h"

#include "ui/pages/settings/AppearanceCard.h"
#include "ui/pages/settings/FactorPolicyCard.h"
#include "ui/pages/settings/ServerCard.h"
#include "ui/pages/settings/ServerSettingsCard.h"
#include "ui/widgets/frame/CardColumn.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace bloomzy::settings_page {

namespace {

class SettingsPage : public widgets::Page
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPage)

public:
    SettingsPage(const models::ConsoleParts& parts, const ServerFacts& facts)
        : m_parts(parts)
        , m_facts(facts)
    {
    }

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    theme::IconName icon() const override { return theme::IconName::settings; }
    widgets::NavSection section() const override { return widgets::NavSection::bottom; }
    QList<QKeySequence> shortcuts() const override { return {QKeySequence(Qt::CTRL | Qt::Key_Comma)}; }

    QWidget* createWidget(QWidget* parent) override
    {
        return widgets::cardColumn(m_parts.theme,
                                   {new AppearanceCard(m_parts), new ServerCard(m_parts, m_facts),
                                    new ServerSettingsCard(m_parts), new FactorPolicyCard(m_parts)},
                                   parent);
    }

private:
    models::ConsoleParts m_parts;
    ServerFacts m_facts;
};

} // namespace

void registerSettingsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts, const ServerFacts& facts)
{
    registry.add(std::make_unique<SettingsPage>(parts, facts));
}

} // namespace bloomzy::settings_page
