#pragma once

#include "ui/pages/audit/AuditFilters.h"
#include "ui/pages/audit/FacetPopup.h"
#include "ui/pages/audit/FilterValues.h"
#include "ui/widgets/inputs/FilterChip.h"

#include <QtCore/QTimeZone>

#include <map>

class QPushButton;

namespace bloomzy::audit_page {

/// The chips above the table: each says what its filter is set to and opens what sets it, with how many events a value
/// has. Those of a session, a request and a target come when a link set them.
class AuditFilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `seesAddresses`: whether events can be found by them.
    AuditFilterBar(const theme::Theme& theme, AuditFilters& filters, bool seesAddresses, QWidget* parent = nullptr);

    void setFacets(const api::AuditFacets& facets);
    void setZone(const QTimeZone& zone);
    /// Opens the first filter that a person would set: the key F.
    void takeFocus();
    /// After the filters are others.
    void refresh();

Q_SIGNALS:
    void saveViewRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    using Key = FilterKey;

    void addChip(Key key);
    void open(Key key);
    void openTime();
    void openText(Key key);
    void openFacet(Key key);
    void clear(Key key);
    void set(Key key, const QStringList& values);
    [[nodiscard]] QString title(Key key) const;
    [[nodiscard]] QString text(Key key) const;
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QStringList chosen(Key key) const;
    [[nodiscard]] QString label(Key key, const QString& value) const;
    [[nodiscard]] QList<FacetValue> values(Key key) const;
    [[nodiscard]] const std::vector<api::AuditCount>& counts(Key key) const;

    const theme::Theme& m_theme;
    AuditFilters& m_filters;
    bool m_seesAddresses;
    QTimeZone m_zone = QTimeZone::utc();
    api::AuditFacets m_facets;
    std::map<Key, widgets::FilterChip*> m_chips;
    QMap<QString, QString> m_names; ///< of actors, by id; also of those that the counts no longer have
    QPushButton* m_reset;
    QPushButton* m_save;
};

} // namespace bloomzy::audit_page
