#include "ui/widgets/inputs/FacetList.h"

#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;

FacetList::FacetList(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, theme::TypeRole::section))
    , m_clear(new QPushButton)
    , m_scroll(new QScrollArea)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 8, 6);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_clear);
    column->addLayout(head);
    m_clear->setProperty("variant", u"quiet"_s);
    m_clear->setProperty("buttonSize", u"small"_s);
    QSizePolicy keepsRoom = m_clear->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(keepsRoom);
    connect(m_clear, &QPushButton::clicked, this, &FacetList::clear);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(8, 8, 8, 8);
    m_column->setSpacing(0);
    m_column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

FacetGroup& FacetList::group(const QString& id)
{
    for (FacetGroup* group : m_groups) {
        if (group->id() == id)
            return *group;
    }
    auto* group = new FacetGroup(m_theme, id);
    m_column->insertWidget(m_column->count() - 1, group);
    m_groups.push_back(group);
    connect(group, &FacetGroup::arranged, this, &FacetList::refresh);
    connect(group, &FacetGroup::selectionChanged, this, &FacetList::selectionChanged);
    return *group;
}

QMap<QString, QStringList> FacetList::selected() const
{
    QMap<QString, QStringList> values;
    for (const FacetGroup* group : m_groups) {
        if (const QStringList chosen = group->selected(); !chosen.isEmpty())
            values.insert(group->id(), chosen);
    }
    return values;
}

void FacetList::clear()
{
    if (selected().isEmpty())
        return;
    for (FacetGroup* group : m_groups)
        group->setSelected({});
    Q_EMIT selectionChanged();
}

void FacetList::refresh()
{
    m_title->setText(tr("Filters"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setVisible(!selected().isEmpty());
}

void FacetList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurface));
    const int line = m_scroll->y() - 1;
    painter.fillRect(QRect(0, line, width(), 1), m_theme.color(ColorRole::borderSubtle));
}

void FacetList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
