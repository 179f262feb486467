#include "ui/pages/roles/RoleCenter.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/roles/Legend.h"
#include "ui/pages/roles/LinesTable.h"
#include "ui/pages/roles/RoleDetails.h"
#include "ui/pages/roles/RoleHead.h"
#include "ui/pages/roles/RoleLines.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using widgets::ActionButton;

RoleCenter::RoleCenter(const theme::Theme& theme, RoleBook& book, const RolesCommands& commands, QWidget* parent)
    : QFrame(parent)
    , m_book(book)
    , m_model(book)
    , m_matrix(new MatrixTable(theme, m_model))
    , m_list(new LinesTable(theme, QStringLiteral("roleGrants")))
    , m_details(new RoleDetails(theme, book))
    , m_changes(new LinesTable(theme, QStringLiteral("roleChanges")))
    , m_views(new widgets::Segments)
    , m_stack(new QStackedWidget)
{
    setProperty("surface", QStringLiteral("surface"));
    m_matrix->addActions({commands.cycle, commands.families, commands.explain});
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget* clear : std::initializer_list<QWidget*>{scroll->viewport(), m_details})
        clear->setAutoFillBackground(false);
    for (QWidget* view : std::initializer_list<QWidget*>{makeMatrix(theme), m_list, scroll, m_changes})
        m_stack->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new RoleHead(theme, book));
    column->addWidget(makeBar(theme, commands));
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(m_stack, 1);
    connect(m_views, &widgets::Segments::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_matrix, &MatrixTable::cycleRequested, commands.cycle, &QAction::trigger);
    connect(m_matrix, &MatrixTable::explainRequested, commands.explain, &QAction::trigger);
    connect(&book, &RoleBook::chosenChanged, this, &RoleCenter::refresh);
    connect(&book, &RoleBook::roleChanged, this, &RoleCenter::refresh);
    retranslate();
}

QWidget* RoleCenter::makeBar(const theme::Theme& theme, const RolesCommands& commands)
{
    auto* bar = new QFrame;
    bar->setProperty("surface", QStringLiteral("alt"));
    bar->setFixedHeight(theme.px(theme::RowHeight::filterBar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(8);
    for (QAction* action : {commands.families, commands.history}) {
        auto* button = new ActionButton(theme, action);
        button->setProperty("buttonSize", QStringLiteral("small"));
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(m_views);
    return bar;
}

QWidget* RoleCenter::makeMatrix(const theme::Theme& theme)
{
    auto* view = new QWidget;
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_matrix, 1);
    column->addWidget(new Legend(theme));
    return view;
}

void RoleCenter::setView(View view)
{
    m_views->setCurrent(view);
}

QString RoleCenter::showFaults(const std::vector<api::Fault>& faults)
{
    if (QWidget* first = m_details->showFaults(faults)) {
        setView(detailsView);
        first->setFocus(Qt::OtherFocusReason);
        return {};
    }
    QStringList texts;
    for (const api::Fault& fault : faults) {
        texts += client::textOf(fault);
        const QStringList place = client::toQString(fault.pointer).split(u'/', Qt::SkipEmptyParts);
        const auto& rules = m_book.role(m_book.chosen()).rules;
        const auto at = place.value(place.indexOf(QStringLiteral("rules")) + 1).toUInt();
        if (place.contains(QStringLiteral("rules")) && at < rules.size()) {
            setView(matrixView);
            m_matrix->setPermission(client::toQString(rules[at].permission));
        }
    }
    return texts.join(u' ');
}

void RoleCenter::refresh()
{
    const RoleDraft* draft = m_book.draft(m_book.chosen());
    const auto changes = draft ? RoleLines::changes(m_book, draft->before, draft->after) : QList<QStringList>();
    m_list->display(tr("What the role grants"), RoleLines::grantHeads(), RoleLines::grants(m_book));
    m_changes->display(tr("What is changed and not saved"), RoleLines::changeHeads(), changes);
    const QString title = changes.isEmpty() ? tr("Changes") : tr("Changes %1").arg(changes.size());
    m_views->setTexts({tr("Matrix"), tr("List"), tr("Details"), title});
}

void RoleCenter::retranslate()
{
    m_matrix->setAccessibleName(tr("What the role grants, by resource and action"));
    m_model.retranslate();
    refresh();
}

void RoleCenter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
