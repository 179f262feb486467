#include "ui/pages/audit/FacetPopup.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

namespace {

constexpr int popupWidth = 320;
constexpr int mostShown = 10; // rows without scrolling
constexpr int withSearch = 7; // values from which on there is a search

} // namespace

FacetPopup::FacetPopup(const theme::Theme& theme, QWidget& under, const QString& title, const QList<FacetValue>& values,
                       const QStringList& chosenValues)
    : ChipPopup(theme, under, title)
    , m_words(new QLineEdit)
    , m_list(new QListWidget)
{
    m_words->setPlaceholderText(tr("Type to find"));
    m_words->setAccessibleName(tr("Find in: %1").arg(title));
    m_words->setVisible(values.size() >= withSearch);
    m_words->installEventFilter(this);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would cover half a row
    auto* all = new QPushButton(tr("Clear"));
    all->setProperty("variant", QStringLiteral("link"));
    body().addWidget(m_words);
    body().addWidget(m_list);
    body().addWidget(all, 0, Qt::AlignLeft);
    fill(values, chosenValues);
    setFixedWidth(popupWidth);
    connect(m_words, &QLineEdit::textChanged, this, &FacetPopup::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &FacetPopup::tell);
    connect(all, &QPushButton::clicked, this, [this] {
        {
            const QScopedValueRollback filling(m_filling, true);
            for (int row = 0; row < m_list->count(); ++row)
                m_list->item(row)->setCheckState(Qt::Unchecked);
        }
        tell();
    });
}

void FacetPopup::open()
{
    ChipPopup::open(m_words->isVisibleTo(this) ? static_cast<QWidget&>(*m_words) : *m_list);
}

void FacetPopup::fill(const QList<FacetValue>& values, const QStringList& chosenValues)
{
    const QScopedValueRollback filling(m_filling, true);
    const int height = m_theme.px(theme::RowHeight::menuItem);
    for (const FacetValue& each : values) {
        const QString text = QStringLiteral("%1  (%2)").arg(each.label, theme::formatNumber(each.count));
        auto* item = new QListWidgetItem(text, m_list);
        item->setSizeHint({0, height});
        item->setToolTip(widgets::plainTip(text));
        item->setData(Qt::UserRole, each.value);
        item->setCheckState(chosenValues.contains(each.value) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_list->ensurePolished(); // a style sheet may give it another frame
    m_list->setFixedHeight(height * std::clamp(int(values.size()), 1, mostShown) + 2 * m_list->frameWidth());
}

void FacetPopup::narrow(const QString& words)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!words.trimmed().isEmpty() && widgets::findFolded(item->text(), words.trimmed()).empty());
    }
}

void FacetPopup::tell()
{
    if (m_filling)
        return;
    QStringList values;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            values += m_list->item(row)->data(Qt::UserRole).toString();
    Q_EMIT chosen(values);
}

bool FacetPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return ChipPopup::eventFilter(watched, event);
}

} // namespace bloomzy::audit_page
