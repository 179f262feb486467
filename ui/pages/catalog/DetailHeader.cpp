#include "ui/pages/catalog/DetailHeader.h"

#include "ui/models/TaxonJson.h"
#include "ui/pages/catalog/NameButton.h"
#include "ui/widgets/botanical/BotanicalLabel.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;
using widgets::StatusBadge;

namespace {

QToolButton* stepButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("variant", u"quiet"_s);
    button->setProperty("buttonSize", u"small"_s);
    const auto name = [button, action] {
        button->setAccessibleName(widgets::Commands::withoutMnemonic(action->text()));
    };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    return button;
}

} // namespace

DetailHeader::DetailHeader(const theme::Theme& theme, const models::TaxonEditState& state, QAction* previous,
                           QAction* next, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_status(new StatusBadge(theme))
    , m_rank(new StatusBadge(theme))
    , m_name(new widgets::BotanicalLabel(theme, TypeRole::panelTitle))
    , m_facts(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_id(new Label(theme, TypeRole::mono, ColorRole::textSecondary))
    , m_accepted(new NameButton(theme, {}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 8, 6);
    column->setSpacing(4);
    auto* badges = new QHBoxLayout;
    badges->setSpacing(6);
    badges->addWidget(m_status);
    badges->addWidget(m_rank);
    badges->addStretch();
    badges->addWidget(stepButton(previous));
    badges->addWidget(stepButton(next));
    column->addLayout(badges);
    column->addWidget(m_name);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(8);
    m_facts->setElided(true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_id);
    facts->addSpacing(6);
    column->addLayout(facts);
    m_accepted->setPlain(true);
    column->addWidget(m_accepted);
    connect(m_accepted, &NameButton::clicked, this,
            [this] { Q_EMIT openRequested(m_state.value(u"/acceptedNameUsageId").toString()); });
    connect(&state, &models::TaxonEditState::changed, this, &DetailHeader::refresh);
    refresh();
}

void DetailHeader::refresh()
{
    const api::TaxonInput taxon = m_state.after();
    m_status->setBadge(models::TaxonTexts::badge(taxon.taxonomicStatus));
    m_rank->setBadge({widgets::StatusKind::neutral, theme::IconName::dna, models::TaxonTexts::rank(taxon.taxonRank)});
    if (m_state.isNew() && models::plainName(taxon).isEmpty())
        m_name->clear();
    else
        m_name->setName(taxon);
    m_facts->setText(factsText());
    m_id->setText(m_state.id().right(8));
    m_id->setToolTip(m_state.id());
    const std::vector<api::NameParts> accepted = m_state.placeOf(m_state.value(u"/acceptedNameUsageId").toString());
    m_accepted->setVisible(!accepted.empty());
    if (!accepted.empty())
        m_accepted->setName(accepted.back(), tr("Synonym of", "a botanical name follows"));
}

QString DetailHeader::factsText() const
{
    const api::TaxonInput taxon = m_state.after();
    QStringList facts;
    if (m_state.isNew())
        facts += tr("New taxon");
    if (taxon.family)
        facts += QString::fromStdString(*taxon.family);
    if (m_state.taxon()) {
        if (const auto common =
                models::summaryOf(*m_state.taxon(), QLocale().bcp47Name().section(u'-', 0, 0)).vernacularName)
            facts += QString::fromStdString(*common);
    }
    return facts.join(u"  ·  "_s);
}

void DetailHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
