#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QLabel;
class QProgressBar;

namespace bloomzy::catalog_page {

/// How far a job over many taxa is, and the button that ends it. Shows itself only when the job takes a while, and
/// blocks nothing.
class JobDialog : public QDialog
{
    Q_OBJECT

public:
    /// `total` taxa; below 1 it is not known.
    JobDialog(const QString& title, qint64 total, QWidget* parent);

    void setDone(qint64 done);
    /// The job is over.
    void end();

Q_SIGNALS:
    void cancelled();

protected:
    void reject() override;

private:
    qint64 m_total;
    QLabel* m_text;
    QProgressBar* m_bar;
    QTimer m_showSoon;
};

} // namespace bloomzy::catalog_page
