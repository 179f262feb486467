#include "ui/pages/roles/Legend.h"

#include "ui/pages/roles/CellPainter.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace bloomzy::roles_page {

namespace {

constexpr std::array kinds{CellKind::granted, CellKind::scoped, CellKind::inherited, CellKind::denied,
                           CellKind::notGranted};

/// One sign, without words of its own: they stand beside it.
class Sign : public QWidget
{
public:
    Sign(const theme::Theme& theme, CellKind kind)
        : m_theme(theme)
        , m_kind(kind)
    {
        setFixedSize(cellSize + 6, cellSize + 6);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintCell(painter, rect(), m_theme, {m_kind, true, {}, {}});
    }

private:
    const theme::Theme& m_theme;
    CellKind m_kind;
};

} // namespace

Legend::Legend(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
{
    setProperty("surface", QStringLiteral("alt"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(11, 3, 11, 3);
    row->setSpacing(4);
    for (const CellKind kind : kinds) {
        auto* words = new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textSecondary);
        m_words += words;
        row->addWidget(new Sign(theme, kind));
        row->addWidget(words);
        row->addSpacing(8);
    }
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    column->addLayout(row);
    retranslate();
}

void Legend::retranslate()
{
    const QStringList words{tr("Granted here"), tr("For some families"), tr("Inherited"), tr("Denied, always wins"),
                            tr("Not granted")};
    for (int i = 0; i < words.size(); ++i)
        m_words.at(i)->setText(words.at(i));
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
