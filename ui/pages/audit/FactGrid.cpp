#include "ui/pages/audit/FactGrid.h"

#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int nameWidth = 84;

} // namespace

FactGrid::FactGrid(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact>& facts)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row)
        addFact(row, facts.at(row));
    setVisible(!facts.isEmpty());
}

void FactGrid::addFact(int row, const Fact& fact)
{
    auto* name = new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
    name->setText(fact.name);
    auto* value = new Label(m_theme, fact.mono ? TypeRole::mono : TypeRole::body, ColorRole::textPrimary);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(!fact.mono);
    value->setElided(fact.mono);
    value->setText(fact.value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.value));
    if (!fact.whole.isEmpty())
        value->setToolTip(widgets::plainTip(fact.whole));
    // A link is as tall as a button, and a value may have several lines.
    const Qt::Alignment height = fact.link.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter;
    m_grid->addWidget(name, row, 0, height | Qt::AlignLeft);
    m_grid->addWidget(value, row, 1, height);
    if (fact.link.isEmpty())
        return;
    auto* link = new QPushButton(fact.linkText);
    link->setProperty("variant", QStringLiteral("link"));
    link->setProperty("buttonSize", QStringLiteral("small"));
    link->setObjectName(QStringLiteral("link/") + fact.link);
    link->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.linkText));
    m_grid->addWidget(link, row, 2, height | Qt::AlignRight);
    connect(link, &QPushButton::clicked, this, [this, id = fact.link] { Q_EMIT linkActivated(id); });
}

} // namespace bloomzy::audit_page
