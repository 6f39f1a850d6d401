#include "cli/options.h"

#include "text/language.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QStringList>

#include <charconv>

namespace app::cli {

namespace {

QString notTaken(const std::string& name, const std::string& value, const QString& expected) {
    return QCoreApplication::translate("Cli", "%1 does not take “%2”. Write it like this: %3.")
        .arg(text::fromUtf8(name), text::fromUtf8(value), expected);
}

// The words of "add|replace|update".
QStringList wordsOf(const std::string& shape) {
    return text::fromUtf8(shape).split(u'|');
}

} // namespace

CLI::Option* Options::add(const std::string& name, const std::string& shape, const QString& help, const Taker& take) {
    const auto takeAll = [take, name, shape](const CLI::results_t& values) {
        for (const std::string& value : values)
            if (!take(value)) throw UsageError{notTaken(name, value, text::fromUtf8(shape))};
        return true;
    };
    const bool isArgument = !name.starts_with('-');
    const std::string words = shape.empty() ? name : name + ' ' + shape;
    m_helps.push_back({m_heading, text::fromUtf8(words), help, isArgument, isArgument});
    CLI::Option* option = m_command.add_option(name, takeAll);
    return option->type_size(1)->expected(1)->allow_extra_args(false);
}

void Options::argument(const std::string& name, const QString& help, std::string& into) {
    add(name, "", help, [&into](const std::string& value) {
        into = value;
        return true;
    })->required();
}

void Options::flag(const std::string& name, const QString& help, bool& into) {
    m_helps.push_back({m_heading, text::fromUtf8(name), help});
    m_command.add_flag(name, into);
}

void Options::text(const std::string& name, const std::string& shape, const QString& help, std::string& into,
                   bool required) {
    add(name, shape, help, [&into](const std::string& value) {
        into = value;
        return true;
    })->required(required);
    m_helps.back().isRequired = required;
}

void Options::countBetween(const std::string& name, const QString& help, std::int64_t low, std::int64_t high,
                           const std::function<void(std::int64_t)>& take) {
    add(name, "N", help, [=](const std::string& value) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < low || number > high)
            throw UsageError{
                QCoreApplication::translate("Cli", "%1 does not take “%2”. Give a whole number from %3 to %4.")
                    .arg(text::fromUtf8(name), text::fromUtf8(value), QString::number(low), QString::number(high))};
        take(number);
        return true;
    });
}

void Options::taken(const std::string& name, const std::string& shape, const QString& help, const Taker& take,
                    bool repeats) {
    CLI::Option* option = add(name, shape, help, take);
    if (repeats) option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void Options::choice(const std::string& name, const std::string& shape, const QString& help, std::string& into) {
    add(name, shape, help, [&into, allowed = wordsOf(shape)](const std::string& value) {
        into = value;
        return allowed.contains(text::fromUtf8(value));
    });
}

} // namespace app::cli
