#pragma once

#include "ui/pages/audit/ProofCheck.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::audit_page {

/// A small drawing of the way from an event to the signed root: the nodes of the way in accent, those beside them that
/// the proof names, and how many steps lie between.
class ProofTree : public QWidget
{
    Q_OBJECT

public:
    explicit ProofTree(const theme::Theme& theme, QWidget* parent = nullptr);

    void setFinding(const ProofFinding& finding);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Node
    {
        QRectF plate;
        QString text;
        bool onWay = false;
    };

    void describe();
    [[nodiscard]] QRectF plateAt(qreal x, int level) const;
    void paintNode(QPainter& painter, const Node& node) const;
    void paintLink(QPainter& painter, const QRectF& above, const QRectF& below, bool onWay, bool cut) const;

    const theme::Theme& m_theme;
    ProofFinding m_finding;
};

} // namespace bloomzy::audit_page
