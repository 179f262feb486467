#include "ui/widgets/diff/DiffView.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/diff/DiffPane.h"
#include "ui/widgets/diff/JsonText.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace bloomzy::widgets {

namespace {

void scrollTogether(DiffPane& one, DiffPane& other)
{
    QObject::connect(one.verticalScrollBar(), &QScrollBar::valueChanged, other.verticalScrollBar(),
                     &QScrollBar::setValue);
    QObject::connect(one.horizontalScrollBar(), &QScrollBar::valueChanged, other.horizontalScrollBar(),
                     &QScrollBar::setValue);
}

QStringList linesOf(const QJsonValue& value)
{
    return value.isUndefined() ? QStringList() : jsonLines(value);
}

} // namespace

DiffView::DiffView(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget)
    , m_both(new DiffPane(theme, DiffPane::Side::both))
    , m_before(new DiffPane(theme, DiffPane::Side::before))
    , m_after(new DiffPane(theme, DiffPane::Side::after))
{
    auto* beside = new QWidget;
    auto* row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_before, 1);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(m_after, 1);
    m_stack->addWidget(m_both);
    m_stack->addWidget(beside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_stack);
    for (const DiffPane* pane : {m_both, m_before, m_after}) // a bar at the foot needs room of its own
        connect(pane->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &QWidget::updateGeometry);
    scrollTogether(*m_before, *m_after);
    scrollTogether(*m_after, *m_before);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void DiffView::setValues(const QJsonValue& before, const QJsonValue& after)
{
    m_lines = lineDiff(linesOf(before), linesOf(after));
    fill();
}

void DiffView::setMode(Mode mode)
{
    m_mode = mode;
    m_stack->setCurrentIndex(mode == Mode::inlined ? 0 : 1);
    updateGeometry();
}

void DiffView::fill()
{
    QList<const DiffLine*> all;
    for (const DiffLine& line : std::as_const(m_lines))
        all += &line;
    m_both->setLines(all);
    QList<const DiffLine*> left;
    QList<const DiffLine*> right;
    for (const DiffPair& pair : pairsOf(m_lines)) {
        left += pair.left;
        right += pair.right;
    }
    m_before->setLines(left);
    m_after->setLines(right);
    updateGeometry();
}

QString DiffView::text() const
{
    QStringList texts;
    for (const DiffLine& line : m_lines) {
        const QChar sign = line.kind == DiffLine::Kind::same    ? QChar(u' ')
                           : line.kind == DiffLine::Kind::added ? QChar(u'+')
                                                                : QChar(0x2212);
        texts += sign + (u' ' + line.text);
    }
    return texts.join(u'\n');
}

QSize DiffView::sizeHint() const
{
    const int height =
        m_mode == Mode::inlined ? m_both->fullHeight() : std::max(m_before->fullHeight(), m_after->fullHeight());
    return {320, std::min(mostHeight, height + 2)};
}

void DiffView::retranslate()
{
    m_both->setAccessibleName(tr("What changed"));
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
}

void DiffView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DiffView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paint::box(painter, rect(), m_theme.px(theme::Radius::md), m_theme.color(theme::ColorRole::bgSurface),
                      m_theme.color(theme::ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
