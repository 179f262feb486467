#pragma once

#include "backend/api/Taxa.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::catalog_page {

/// One revision: number, who, what, when. Checked while its changes are shown.
class RevisionRow : public QAbstractButton
{
    Q_OBJECT

public:
    RevisionRow(const theme::Theme& theme, const api::TaxonRevision& revision, QWidget* parent = nullptr);

    const api::TaxonRevision& revision() const { return m_revision; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString what() const;

    const theme::Theme& m_theme;
    api::TaxonRevision m_revision;
    QString m_when;
};

} // namespace bloomzy::catalog_page
