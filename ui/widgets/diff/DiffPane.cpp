#include "ui/widgets/diff/DiffPane.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;
using Kind = DiffLine::Kind;

namespace {

constexpr int padding = 8;
constexpr int signWidth = 18;

struct Look
{
    ColorRole ground;
    ColorRole ink;
    ColorRole mark;
    QChar sign;
};

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::removed:
        return {ColorRole::diffDelBg, ColorRole::diffDelFg, ColorRole::diffDelMark, QChar(0x2212)};
    case Kind::added:
        return {ColorRole::diffAddBg, ColorRole::diffAddFg, ColorRole::diffAddMark, u'+'};
    case Kind::same:
        break;
    }
    return {ColorRole::bgSurface, ColorRole::textPrimary, ColorRole::bgSurface, u' '};
}

} // namespace

DiffPane::DiffPane(const theme::Theme& theme, Side side, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_side(side)
    , m_gutter(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(0);
    m_gutter->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    connect(&theme, &theme::Theme::changed, this, &DiffPane::applyTheme);
    applyTheme();
}

void DiffPane::applyTheme()
{
    setFont(m_theme.font(TypeRole::mono));
    placeGutter();
    markWords();
}

void DiffPane::setLines(const QList<const DiffLine*>& lines)
{
    QStringList texts;
    m_rows.clear();
    for (const DiffLine* line : lines) {
        texts += line ? line->text : QString();
        if (!line)
            m_rows += Row{};
        else
            m_rows +=
                Row{line->kind, line->kind == Kind::removed || m_side == Side::before ? line->before : line->after,
                    line->marks};
    }
    setPlainText(texts.join(u'\n'));
    placeGutter();
    markWords();
}

void DiffPane::markWords()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (int row = 0; row < m_rows.size(); ++row) {
        const Look look = lookOf(m_rows.at(row).kind);
        const QTextBlock block = document()->findBlockByNumber(row);
        QTextEdit::ExtraSelection ink;
        ink.cursor = QTextCursor(block);
        ink.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        ink.format.setForeground(m_theme.color(look.ink));
        marks += ink;
        for (const DiffMark& mark : m_rows.at(row).marks) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.cursor.setPosition(block.position() + int(mark.start));
            selection.cursor.setPosition(block.position() + int(mark.start + mark.length), QTextCursor::KeepAnchor);
            selection.format.setBackground(m_theme.color(look.mark));
            selection.format.setForeground(m_theme.color(look.ink));
            marks += selection;
        }
    }
    setExtraSelections(marks);
}

int DiffPane::numberWidth() const
{
    int highest = 1;
    for (const Row& row : m_rows)
        highest = std::max(highest, row.number);
    return fontMetrics().horizontalAdvance(QString::number(highest)) + 2 * padding;
}

void DiffPane::placeGutter()
{
    const int width = numberWidth() + signWidth;
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), width, inner.height());
}

int DiffPane::fullHeight() const
{
    const int line = std::max(1, int(m_rows.size())) * fontMetrics().lineSpacing();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return line + bar + 2 * frameWidth() + 2;
}

QSize DiffPane::minimumSizeHint() const
{
    return {numberWidth() + signWidth + 40, fontMetrics().lineSpacing() + 4};
}

void DiffPane::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffPane::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeGutter();
}

QRect DiffPane::rowRect(int row) const
{
    const QRectF place = blockBoundingGeometry(document()->findBlockByNumber(row)).translated(contentOffset());
    return {0, qRound(place.top()), viewport()->width(), qRound(place.height())};
}

void DiffPane::paintGrounds()
{
    QPainter painter(viewport());
    const int first = firstVisibleBlock().blockNumber();
    for (int row = first; row < m_rows.size(); ++row) {
        const QRect place = rowRect(row);
        if (place.top() > viewport()->height())
            break;
        const ColorRole ground = m_rows.at(row).number == 0 ? ColorRole::bgInset : lookOf(m_rows.at(row).kind).ground;
        painter.fillRect(place, m_theme.color(ground));
    }
}

void DiffPane::paintEvent(QPaintEvent* event)
{
    paintGrounds();
    QPlainTextEdit::paintEvent(event);
}

void DiffPane::paintGutter(const QRect& exposed)
{
    QPainter painter(m_gutter);
    painter.fillRect(exposed, m_theme.color(ColorRole::bgSurface));
    const int numbers = numberWidth();
    painter.fillRect(QRect(0, exposed.top(), numbers, exposed.height()), m_theme.color(ColorRole::bgSurfaceAlt));
    painter.setFont(font());
    for (int row = firstVisibleBlock().blockNumber(); row < m_rows.size(); ++row) {
        const QRect place = rowRect(row);
        if (place.top() > exposed.bottom())
            break;
        const Row& shown = m_rows.at(row);
        const Look look = lookOf(shown.kind);
        const QRect sign(numbers, place.top(), signWidth, place.height());
        painter.fillRect(sign, m_theme.color(shown.number == 0 ? ColorRole::bgInset : look.ground));
        if (shown.number == 0)
            continue;
        painter.setPen(m_theme.color(ColorRole::textMuted));
        painter.drawText(QRect(0, place.top(), numbers - padding, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(shown.number));
        painter.setPen(m_theme.color(look.ink));
        painter.drawText(sign, Qt::AlignCenter, look.sign);
    }
    painter.fillRect(QRect(numbers - 1, exposed.top(), 1, exposed.height()), m_theme.color(ColorRole::borderSubtle));
}

bool DiffPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_gutter && event->type() == QEvent::Paint) {
        paintGutter(static_cast<QPaintEvent*>(event)->rect());
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

} // namespace bloomzy::widgets
