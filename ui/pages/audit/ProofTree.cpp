#include "ui/pages/audit/ProofTree.h"

#include "ui/theme/Formats.h"
#include "ui/theme/StylePaint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int nodeWidth = 64;
constexpr int nodeHeight = 18;
constexpr int levelHeight = 28;
constexpr int frame = 8;

QString shortHash(const QByteArray& hash)
{
    return QString::fromLatin1(hash.left(2).toHex()) + u'…';
}

} // namespace

ProofTree::ProofTree(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void ProofTree::setFinding(const ProofFinding& finding)
{
    m_finding = finding;
    describe();
    updateGeometry();
    update();
}

QSize ProofTree::sizeHint() const
{
    const int levels = m_finding.path.size() >= 2 ? 3 : m_finding.path.isEmpty() ? 1 : 2;
    return {3 * nodeWidth, 2 * frame + nodeHeight + (levels - 1) * levelHeight};
}

QRectF ProofTree::plateAt(qreal x, int level) const
{
    return {x - nodeWidth / 2.0, qreal(frame + level * levelHeight), nodeWidth, nodeHeight};
}

void ProofTree::describe()
{
    setAccessibleName(tr("The way from this event to the signed head"));
    setAccessibleDescription(tr("%n step(s)", nullptr, int(m_finding.path.size())));
}

void ProofTree::paintLink(QPainter& painter, const QRectF& above, const QRectF& below, bool onWay, bool cut) const
{
    QPen pen(m_theme.color(onWay ? ColorRole::accent : ColorRole::borderStrong), onWay ? 1.5 : 1);
    if (cut)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    const qreal middle = (above.bottom() + below.top()) / 2;
    painter.drawPolyline(QPolygonF{{above.center().x(), above.bottom()},
                                   {above.center().x(), middle},
                                   {below.center().x(), middle},
                                   {below.center().x(), below.top()}});
}

void ProofTree::paintNode(QPainter& painter, const Node& node) const
{
    theme::paint::box(painter, node.plate, m_theme.px(theme::Radius::sm),
                      m_theme.color(node.onWay ? ColorRole::accentTint : ColorRole::bgSurfaceAlt),
                      m_theme.color(node.onWay ? ColorRole::accent : ColorRole::borderDefault));
    painter.setPen(m_theme.color(node.onWay ? ColorRole::textPrimary : ColorRole::textMuted));
    QFont font = m_theme.font(TypeRole::mono);
    font.setPixelSize(m_theme.font(TypeRole::caption).pixelSize());
    painter.setFont(font);
    painter.drawText(node.plate, Qt::AlignCenter, node.text);
}

void ProofTree::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paint::box(painter, rect(), m_theme.px(theme::Radius::md), m_theme.color(ColorRole::bgSurface),
                      m_theme.color(ColorRole::borderDefault));
    const qreal middle = width() / 2.0;
    const auto& path = m_finding.path;
    const Node root{plateAt(middle, 0), u'#' + theme::formatNumber(qint64(m_finding.size)), true};
    Node above = root;
    QList<Node> nodes{root};
    // The last step below the root, then the first one above the event.
    for (int level = 1; level <= std::min<qsizetype>(2, path.size()); ++level) {
        const bool isBottom = level == 2 || path.size() == 1;
        const ProofStep& step = isBottom ? path.constFirst() : path.constLast();
        const qreal reach = level == 1 ? width() / 4.0 : nodeWidth / 2.0 + 8;
        const qreal own = above.plate.center().x() + (step.neighbourIsLeft ? reach : -reach);
        const qreal other = above.plate.center().x() + (step.neighbourIsLeft ? -reach : reach);
        const Node way{plateAt(own, level), isBottom ? tr("this", "event") : shortHash(step.hash), true};
        const Node beside{plateAt(other, level), shortHash(step.neighbour), false};
        const bool cut = level == 2 && path.size() > 2;
        paintLink(painter, above.plate, beside.plate, false, cut);
        paintLink(painter, above.plate, way.plate, true, cut);
        nodes += {way, beside};
        above = way;
    }
    for (const Node& node : nodes)
        paintNode(painter, node);
}

void ProofTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
