#include "ui/pages/catalog/TaxonPicker.h"

#include "ui/models/TaxonEditState.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtGui/QAction>
#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QStyleOptionFrame>
#include <QtWidgets/QToolButton>

namespace bloomzy::catalog_page {

namespace {

constexpr int searchAfter = 120; // milliseconds
constexpr int mostMatches = 12;

} // namespace

TaxonPicker::TaxonPicker(const theme::Theme& theme, client::ApiClient& client, QWidget* parent)
    : QLineEdit(parent)
    , m_api(client)
    , m_matches(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_matches, this))
    , m_open(addAction(theme.icon(theme::IconName::arrowRight), TrailingPosition))
    , m_path(theme)
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &TaxonPicker::take);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openRequested(m_id); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(searchAfter);
    connect(&m_delay, &QTimer::timeout, this, &TaxonPicker::search);
    connect(this, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    connect(this, &QLineEdit::editingFinished, this, &TaxonPicker::settle);
    retranslate();
    setTaxon({}, {});
}

void TaxonPicker::setTaxon(const QString& id, const QString& name, const std::vector<api::NameParts>& place)
{
    const bool typing = hasFocus() && isModified() && id == m_id;
    m_id = id;
    m_name = name;
    m_open->setVisible(!id.isEmpty());
    m_path.setNames(place);
    if (!isReadOnly())
        setToolTip(widgets::plainTip(m_path.plainText()));
    update();
    if (!typing && text() != name) {
        setText(name);
        setCursorPosition(0);
    }
}

void TaxonPicker::search()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    if (text().trimmed().isEmpty())
        return m_completer->popup()->hide();
    api::TaxonQuery query;
    query.q = text().trimmed().left(200).toStdString();
    query.taxonomicStatus = {api::TaxonomicStatus::accepted};
    query.limit = mostMatches;
    m_api.list(query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::TaxonPage>& reply) {
        if (reply && !mine.isCancelled() && hasFocus())
            showMatches(*reply);
    });
}

void TaxonPicker::showMatches(const api::TaxonPage& page)
{
    m_matches->clear();
    for (const api::TaxonSummary& taxon : page.items) {
        auto* item = new QStandardItem(models::plainName(taxon));
        item->setData(QString::fromStdString(taxon.id), Qt::UserRole);
        m_matches->appendRow(item);
    }
    if (page.items.empty()) {
        auto* item = new QStandardItem(tr("No accepted taxon of this name"));
        item->setFlags(Qt::NoItemFlags);
        m_matches->appendRow(item);
    }
    m_completer->complete();
}

void TaxonPicker::take(const QModelIndex& index)
{
    const QString id = index.data(Qt::UserRole).toString();
    if (id.isEmpty())
        return;
    const QString name = index.data(Qt::DisplayRole).toString();
    m_delay.stop();
    setModified(false);
    setTaxon(id, name);
    setText(name);
    Q_EMIT picked(id, name);
    askPlace();
}

void TaxonPicker::askPlace()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_api.get(m_id, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::Taxon>& reply) {
        if (reply && !mine.isCancelled())
            Q_EMIT placed(*reply);
    });
}

void TaxonPicker::paintEvent(QPaintEvent* event)
{
    if (hasFocus() || m_path.isEmpty())
        return QLineEdit::paintEvent(event);
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    for (const QToolButton* button : findChildren<QToolButton*>(Qt::FindDirectChildrenOnly)) {
        if (button->isVisible())
            room.setRight(std::min(room.right(), button->x() - 2));
    }
    m_path.paint(painter, room);
}

void TaxonPicker::settle()
{
    if (!isModified() || m_completer->popup()->isVisible())
        return;
    setModified(false);
    m_cancel.cancel();
    m_delay.stop();
    if (text().trimmed().isEmpty() && !m_id.isEmpty())
        Q_EMIT picked({}, {});
    else
        setText(m_name);
}

void TaxonPicker::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

void TaxonPicker::retranslate()
{
    setPlaceholderText(tr("Type a name to search"));
    m_open->setText(tr("Open this taxon"));
    m_open->setToolTip(tr("Open this taxon"));
}

void TaxonPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace bloomzy::catalog_page
