#pragma once

#include "tests/gui/setup/SetupFixture.h"
#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/SetupWindow.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>

namespace bloomzy::tests {

/// The wizard over a fixture, gone through by its widgets. Its steps use QVERIFY: ask QTest::currentTestFailed() where
/// a test must not go on.
class WizardFixture : public SetupFixture
{
public:
    void open(quint16 port)
    {
        window = std::make_unique<setup::SetupWindow>(parts());
        window->show();
        window->findChild<QSpinBox*>(QStringLiteral("port"))->setValue(port);
        QVERIFY(next()->isEnabled());
    }

    void openTeam(const QString& address)
    {
        open(freePort());
        window->findChildren<QRadioButton*>().at(1)->click();
        QVERIFY(type(*window, QStringLiteral("address"), address));
    }

    [[nodiscard]] QPushButton* next() const { return visible<QPushButton>(*window, QStringLiteral("next")); }
    [[nodiscard]] QWidget* step(const QString& name) const { return visible<QWidget>(*window, name); }
    [[nodiscard]] QString texts() const { return textsOf(*window); }
    [[nodiscard]] QPushButton* button(const QString& text) const { return buttonWith(*window, text); }

    void fillAdministrator()
    {
        QTRY_VERIFY_WITH_TIMEOUT(step(QStringLiteral("admin")), 30'000);
        QVERIFY(!next()->isEnabled());
        QVERIFY(type(*window, QStringLiteral("name"), QStringLiteral("Ada Placeholder")));
        QVERIFY(type(*window, QStringLiteral("email"), adaMail));
        QVERIFY(type(*window, QStringLiteral("password"), adaPassword));
        QTRY_VERIFY(next()->isEnabled());
    }

    void reachRecovery()
    {
        open(freePort());
        goOnToRecovery();
    }

    /// From the first step.
    void goOnToRecovery()
    {
        next()->click();
        fillAdministrator();
        QTRY_VERIFY(texts().contains(QStringLiteral("guessable")));
        next()->click();
        QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*window, QStringLiteral("group0")), 20'000);
    }

    [[nodiscard]] QString readIdentity() const
    {
        QString digits;
        const QRegularExpression group(QStringLiteral("^[A-Z0-9]{2,4}$"));
        for (const QLabel* label : step(QStringLiteral("recovery"))->findChildren<QLabel*>()) {
            if (label->accessibleName().startsWith(QStringLiteral("Group ")) && group.match(label->text()).hasMatch())
                digits += label->text();
        }
        return QStringLiteral("AGE-SECRET-KEY-1") + digits;
    }

    void answerGroups()
    {
        const QString digits = readIdentity().mid(16);
        const auto asked = qobject_cast<setup::RecoveryStep*>(step(QStringLiteral("recovery")))->asked();
        QVERIFY(type(*window, QStringLiteral("group0"), digits.mid(asked[0] * 4, 4).toLower()));
        QVERIFY(type(*window, QStringLiteral("group1"), digits.mid(asked[1] * 4, 4)));
    }

    void reachReady()
    {
        answerGroups();
        visible<QCheckBox>(*window, QStringLiteral("stored"))->click();
        QVERIFY(next()->isEnabled());
        next()->click();
        QTRY_VERIFY(step(QStringLiteral("ready")));
        QTRY_VERIFY(next()->isEnabled());
    }

    void finish()
    {
        reachReady();
        QSignalSpy arrived(window.get(), &setup::SetupWindow::arrived);
        next()->click();
        QTRY_COMPARE(arrived.size(), 1);
    }

    std::unique_ptr<setup::SetupWindow> window;
};

} // namespace bloomzy::tests
