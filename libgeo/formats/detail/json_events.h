#pragma once

#include <nlohmann/json.hpp>

#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace geo::formats::detail {

// What the JSON parser meets, with the members that lead to it; a visitor overrides what it wants to know. Depth 0 is
// the root. False ends the parsing.
class JsonEvents : public nlohmann::json_sax<nlohmann::json> {
public:
    static constexpr std::size_t kDeepest = 64;

    bool null() final { return scalar(nullptr); }
    bool boolean(bool value) final { return scalar(value); }
    bool number_integer(number_integer_t value) final { return scalar(value); }
    bool number_unsigned(number_unsigned_t value) final { return scalar(value); }
    // Whole numbers beyond 64 bits are identifiers: their digits are kept.
    bool number_float(number_float_t value, const string_t& digits) final {
        if (digits.find_first_of(".eE") == string_t::npos) return scalar(digits);
        return scalar(value);
    }
    bool string(string_t& value) final { return scalar(std::move(value)); }
    bool binary(binary_t&) final { return false; }
    bool start_object(std::size_t) final { return begin(false); }
    bool end_object() final { return finish(false); }
    bool start_array(std::size_t) final { return begin(true); }
    bool end_array() final { return finish(true); }
    bool key(string_t& name) final {
        m_open.back().key = name;
        return onKey();
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) final {
        brokenAt = position;
        isBroken = true;
        return false;
    }

    bool isBroken = false;
    std::size_t brokenAt = 0;

protected:
    struct Open {
        bool isArray = false;
        std::string key;
    };
    [[nodiscard]] const std::vector<Open>& open() const { return m_open; }

    // `open()` is what the value lies in.
    virtual bool onScalar(nlohmann::ordered_json value) = 0;
    virtual bool onBegin(bool isArray) = 0;
    // `open()` ends with what is about to be closed.
    virtual bool onEnd(bool isArray) = 0;
    virtual bool onKey() { return true; }

private:
    bool scalar(nlohmann::ordered_json value) { return onScalar(std::move(value)); }
    bool begin(bool isArray) {
        if (m_open.size() >= kDeepest) {
            isBroken = true;
            return false;
        }
        if (!onBegin(isArray)) return false;
        m_open.push_back({isArray, ""});
        return true;
    }
    bool finish(bool isArray) {
        const bool goesOn = onEnd(isArray);
        m_open.pop_back();
        return goesOn;
    }
    std::vector<Open> m_open;
};

} // namespace geo::formats::detail
