#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::models {

/// Asks for the name of a view: 1 to 80 characters, and none of `taken`.
class ViewNameDialog : public QDialog
{
    Q_OBJECT

public:
    ViewNameDialog(const theme::Theme& theme, const QString& name, const QStringList& taken, QWidget* parent = nullptr);

    QString name() const;

private:
    void check();
    QWidget* buttons();

    QStringList m_taken;
    QLineEdit* m_name;
    widgets::LabeledField* m_field;
    QPushButton* m_save = nullptr;
};

} // namespace bloomzy::models
