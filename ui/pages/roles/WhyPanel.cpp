#include "ui/pages/roles/WhyPanel.h"

#include "ui/client/ApiClient.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/ChainView.h"
#include "ui/pages/roles/PersonDelegate.h"
#include "ui/pages/roles/RoleTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;
using Change = WhoCan::Change;

namespace {

constexpr int padding = 14;
constexpr int mostRows = 6; // of people, before the list scrolls

} // namespace

WhyPanel::WhyPanel(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book,
                   const RolePreview& preview, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_client(client)
    , m_book(book)
    , m_preview(preview)
    , m_who(client, book, preview)
    , m_model(m_who, book)
    , m_title(new widgets::Label(theme, TypeRole::section))
    , m_permission(new QComboBox)
    , m_search(new widgets::SearchField(theme))
    , m_summary(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_people(new QListView)
    , m_whyTitle(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_chain(new ChainView(theme))
    , m_others(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_remedy(new QFrame)
    , m_remedyTitle(new widgets::Label(theme, TypeRole::bodyStrong))
    , m_remedyText(new widgets::Label(theme))
{
    setProperty("surface", QStringLiteral("surface"));
    layOut();
    connectAll();
    retranslate();
}

void WhyPanel::connectAll()
{
    connect(&m_who, &WhoCan::peopleChanged, this, &WhyPanel::showPeople);
    connect(&m_who, &WhoCan::explanationChanged, this, &WhyPanel::showWhy);
    connect(&m_preview, &RolePreview::changed, this, &WhyPanel::showPeople);
    connect(&m_book, &RoleBook::chosenChanged, this, &WhyPanel::fillPermissions);
    connect(m_search, &widgets::SearchField::queryChanged, &m_who.search(), &PersonSearch::search);
    connect(m_permission, &QComboBox::activated, this,
            [this] { Q_EMIT permissionChosen(m_permission->currentData().toString()); });
    connect(m_people->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const WhoCan::Person* person = m_model.person(index);
        if (person && person->id != m_who.person())
            m_who.choose(person->id, person->name);
    });
}

void WhyPanel::layOut()
{
    m_search->setObjectName(QStringLiteral("whoSearch"));
    m_permission->setObjectName(QStringLiteral("whyPermission"));
    m_people->setObjectName(QStringLiteral("whoCan"));
    m_people->setModel(&m_model);
    m_people->setItemDelegate(new PersonDelegate(m_theme, m_people));
    m_people->setUniformItemSizes(true);
    m_people->setMouseTracking(true);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (auto* words : {m_summary, m_whyTitle, m_others, m_remedyText})
        words->setWordWrap(true);
    m_title->setContentsMargins(padding, 0, padding, 0);
    m_title->setFixedHeight(m_theme.px(theme::RowHeight::filterBar));
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeBody());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    column->addWidget(scroll, 1);
}

QWidget* WhyPanel::makeBody()
{
    m_remedy->setProperty("banner", QStringLiteral("warn"));
    auto* remedy = new QVBoxLayout(m_remedy);
    remedy->setContentsMargins(12, 10, 12, 10);
    remedy->setSpacing(2);
    remedy->addWidget(m_remedyTitle);
    remedy->addWidget(m_remedyText);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    m_body = column;
    column->setContentsMargins(padding, 12, padding, padding);
    column->setSpacing(8);
    column->addWidget(m_permission);
    column->addWidget(m_search);
    column->addWidget(m_summary);
    column->addWidget(m_people);
    column->addSpacing(4);
    column->addWidget(m_whyTitle);
    column->addWidget(m_chain);
    column->addWidget(m_others);
    column->addWidget(m_remedy);
    column->addStretch();
    return body;
}

void WhyPanel::addCard(QWidget* card)
{
    m_body->insertWidget(m_body->count() - 1, card); // above the stretch
}

void WhyPanel::setPermission(const QString& permission)
{
    m_who.setPermission(permission);
    const QSignalBlocker quiet(m_permission);
    m_permission->setCurrentIndex(m_permission->findData(permission));
}

void WhyPanel::fillPermissions()
{
    const QSignalBlocker quiet(m_permission);
    m_permission->clear();
    for (const QString& permission : m_book.grid().permissions())
        m_permission->addItem(models::PermissionTexts::permission(permission), permission);
    m_permission->setCurrentIndex(m_permission->findData(m_who.permission()));
}

QString WhyPanel::summary() const
{
    if (m_who.error())
        return client::textOf(*m_who.error());
    if (m_who.permission().isEmpty())
        return tr("There is no such action. Go to a cell of the matrix.");
    if (m_who.isLoading() && m_who.people().empty())
        return tr("Looking…");
    if (m_who.search().error())
        return client::textOf(*m_who.search().error());
    if (m_who.search().isActive())
        return m_model.rowCount() > 0 ? tr("People of these words, whether they can or not")
                                      : tr("Nobody has these words in the name or address.");
    QStringList parts;
    const QString number = theme::formatNumber(m_who.countNow());
    parts += m_who.hasMore() ? tr("More than %1 people can").arg(number)
                             : tr("%1 people can", nullptr, m_who.countNow()).arg(number);
    if (const int gain = m_who.count(Change::gains))
        parts += tr("%n more after saving", nullptr, gain);
    if (const int lose = m_who.count(Change::loses))
        parts += tr("%n fewer after saving", nullptr, lose);
    if (m_preview.effects() && m_preview.effects()->nextCursor)
        parts += tr("more people have the role than were looked at");
    return parts.join(QStringLiteral(", "));
}

void WhyPanel::showPeople()
{
    m_summary->setText(summary());
    m_search->setVisible(m_client.session().may(u"users.read"));
    const int rows = std::min(m_model.rowCount(), mostRows);
    m_people->setVisible(rows > 0);
    m_people->setFixedHeight(rows * m_theme.px(theme::RowHeight::tableComfortable) + 2);
    const QModelIndex chosen = m_model.indexOf(m_who.person());
    const QSignalBlocker quiet(m_people->selectionModel());
    m_people->setCurrentIndex(chosen);
    showWhy();
}

void WhyPanel::showWhy()
{
    const QString remedy = ChainSteps::remedy(m_who, m_book);
    const QString others = ChainSteps::others(m_who, m_book);
    m_whyTitle->setText(m_who.person().empty() ? QString() : ChainSteps::title(m_who));
    m_chain->display(ChainSteps::of(m_who, m_book));
    m_others->setText(others);
    m_others->setVisible(!others.isEmpty());
    m_remedyText->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
}

void WhyPanel::retranslate()
{
    m_title->setText(tr("Who can do this, and why"));
    m_permission->setAccessibleName(tr("Permission"));
    m_search->setPlaceholderText(tr("Explain for somebody else"));
    m_search->setAccessibleName(tr("Explain for somebody else"));
    m_people->setAccessibleName(tr("People who can do this"));
    m_chain->setAccessibleName(tr("Why"));
    m_remedyTitle->setText(tr("What would allow it"));
    fillPermissions();
    m_model.renew();
    showPeople();
}

void WhyPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
