#pragma once

#include "sample_data/workspace/write_sample.h"
#include "services.h"
#include "text/translations.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace e2e {

// The program with a sample workspace of its own, in French: opened, closed and opened again as a person does.
class DeskWindow {
public:
    explicit DeskWindow(std::int64_t parcels = 300) {
        geo::JobControl job;
        const auto made = geo::sample::writeSample(workspace().toStdString(), {parcels, 1}, "e2e", job);
        if (!made) qFatal("the sample could not be made: %s", std::string(geo::name(made.error().code)).c_str());
    }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString workspace() const { return file(QStringLiteral("sample.entente")); }
    [[nodiscard]] app::window::MainWindow& window() { return *m_window; }
    [[nodiscard]] app::Services& services() { return *m_services; }

    // Starts the program on the workspace; false where it did not open within ten seconds.
    bool start(const QString& language = QStringLiteral("fr")) {
        stop();
        m_services = std::make_unique<app::Services>(file(QStringLiteral("settings.ini")), language);
        m_words = std::make_unique<app::text::Translations>(m_services->language);
        m_window = std::make_unique<app::window::MainWindow>(*m_services);
        m_window->show();
        m_window->openWorkspace(workspace().toStdString());
        return QTest::qWaitFor([this] { return m_services->session.isOpen() && m_services->session.map() != nullptr; },
                               10000);
    }

    void stop() {
        if (m_window) m_window->close();
        m_window.reset();
        m_words.reset();
        m_services.reset();
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) {
        auto* found = m_window->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no %s in the window", name);
        return found;
    }

    void trigger(app::window::ActionId id) { m_window->actions()[id]->trigger(); }

    // Accepts the next modal dialog after `prepare` has filled it in.
    static void acceptNextDialog(std::function<void(QDialog&)> prepare = {}) {
        QTimer::singleShot(200, qApp, [prepare = std::move(prepare)] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("no dialog was opened");
            if (prepare) prepare(*dialog);
            dialog->accept();
        });
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::text::Translations> m_words;
    std::unique_ptr<app::window::MainWindow> m_window;
};

} // namespace e2e
