#include "ui/widgets/inputs/FacetGroup.h"

#include "ui/widgets/inputs/FacetHeader.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

FacetGroup::FacetGroup(const theme::Theme& theme, const QString& id, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(id)
    , m_header(new FacetHeader(theme, this))
    , m_column(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_column->setSpacing(0);
    column->addLayout(m_column);
    m_more->setProperty("variant", u"link"_s);
    m_more->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* more = new QHBoxLayout;
    more->setContentsMargins(22, 0, 0, 0);
    more->addWidget(m_more);
    more->addStretch();
    column->addLayout(more);
    connect(m_header, &QAbstractButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        arrange();
    });
    arrange();
}

void FacetGroup::setTitle(const QString& title)
{
    m_title = title;
    m_header->setText(title);
    arrange();
}

FacetRow* FacetGroup::find(const QString& value) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](auto* row) { return row->option().value == value; });
    return found == m_rows.end() ? nullptr : *found;
}

FacetRow* FacetGroup::addRow(const FacetOption& option)
{
    auto* row = new FacetRow(m_theme, option, this);
    row->installEventFilter(this);
    connect(row, &QAbstractButton::clicked, this, [this, row] {
        setTabStop(row);
        arrange();
        Q_EMIT selectionChanged();
    });
    return row;
}

void FacetGroup::setOptions(const std::vector<FacetOption>& options)
{
    std::vector<FacetRow*> rows;
    for (const FacetOption& option : options) {
        FacetRow* row = find(option.value);
        if (row)
            row->setOption(option);
        rows.push_back(row ? row : addRow(option));
    }
    for (FacetRow* row : m_rows) {
        if (std::find(rows.begin(), rows.end(), row) != rows.end())
            continue;
        if (row->isChecked()) {
            FacetOption gone = row->option();
            gone.count = 0;
            row->setOption(gone);
            rows.push_back(row);
        } else {
            row->hide();
            row->deleteLater();
        }
    }
    m_rows = std::move(rows);
    for (FacetRow* row : m_rows) {
        m_column->removeWidget(row);
        m_column->addWidget(row);
    }
    arrange();
}

QStringList FacetGroup::selected() const
{
    QStringList values;
    for (const FacetRow* row : m_rows) {
        if (row->isChecked())
            values += row->option().value;
    }
    return values;
}

void FacetGroup::setSelected(const QStringList& values)
{
    for (const QString& value : values) {
        if (!find(value)) {
            m_rows.push_back(addRow({value, value, 0, {}}));
            m_column->addWidget(m_rows.back());
        }
    }
    for (FacetRow* row : m_rows)
        row->setChecked(values.contains(row->option().value));
    arrange();
}

void FacetGroup::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    arrange();
}

void FacetGroup::arrange()
{
    int shown = 0;
    FacetRow* stop = nullptr;
    for (FacetRow* row : m_rows) {
        const bool visible = !m_collapsed && (m_all || shown < fold || row->isChecked());
        row->setVisible(visible);
        shown += visible ? 1 : 0;
        if (visible && (!stop || row == m_stop))
            stop = row;
    }
    setTabStop(stop);
    m_header->setActive(int(selected().size()));
    m_header->setCollapsed(m_collapsed);
    m_more->setText(m_all ? tr("Show fewer") : tr("Show all %n", nullptr, int(m_rows.size())));
    m_more->setAccessibleName(u"%1: %2"_s.arg(m_title, m_more->text()));
    m_more->setVisible(!m_collapsed && int(m_rows.size()) > fold);
    Q_EMIT arranged();
}

void FacetGroup::setTabStop(FacetRow* stop)
{
    m_stop = stop;
    for (FacetRow* row : m_rows)
        row->setFocusPolicy(row == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void FacetGroup::move(FacetRow* from, int step)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), from) - m_rows.begin();
    for (auto i = at + step; i >= 0 && i < std::ssize(m_rows); i += step) {
        FacetRow* row = m_rows[std::size_t(i)];
        if (!row->isVisible())
            continue;
        setTabStop(row);
        row->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

bool FacetGroup::eventFilter(QObject* watched, QEvent* event)
{
    auto* row = qobject_cast<FacetRow*>(watched);
    if (row && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            move(row, key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetGroup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
