#pragma once

#include <compare>

namespace geo {

// A number with its unit in its type: quantities of different units do not mix, and none is made from a bare number by
// accident. The unit is the tag's comment; `value` is the number in that unit.
template <class Tag>
struct Quantity {
    double value = 0.0;

    constexpr Quantity() = default;
    constexpr explicit Quantity(double v)
        : value(v) {}

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.value - b.value}; }
    friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity{a.value * factor}; }
    friend constexpr Quantity operator*(double factor, Quantity a) { return Quantity{a.value * factor}; }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity{a.value / divisor}; }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
};

using Metres = Quantity<struct MetresTag>;                       // length on the ground or in a projected CRS
using SquareMetres = Quantity<struct SquareMetresTag>;           // area; the function says planimetric or ellipsoidal
using Minutes = Quantity<struct MinutesTag>;                     // travel time
using KilometresPerHour = Quantity<struct KilometresPerHourTag>; // speed
using Euros = Quantity<struct EurosTag>;                         // an amount
using EurosPerYear = Quantity<struct EurosPerYearTag>;           // a yearly amount
using EurosPerSquareMetreYear = Quantity<struct EurosPerSquareMetreYearTag>; // a rent
using KilogramsPerSquareMetre = Quantity<struct KilogramsPerSquareMetreTag>; // a floor load
using Kilowatts = Quantity<struct KilowattsTag>;                             // electrical power
using Decibels = Quantity<struct DecibelsTag>;                               // noise, Lden
using Share = Quantity<struct ShareTag>;                                     // 0..1
using Residents = Quantity<struct ResidentsTag>; // persons; fractional after distribution of a cell

} // namespace geo
