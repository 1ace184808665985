using System.Text;
using CsCheck;
using Solvent.Jupyter.Language;

namespace Solvent.Jupyter.Tests.Language;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    [InlineData("a😀b", 99, 4)]
    [InlineData("\ud83dx", 1, 1)]
    public void A_character_outside_of_the_basic_plane_is_one_point_and_two_units(string text, int points, int index)
        => Assert.Equal(index, CodePoints.ToIndex(text, points));

    [Fact]
    public void Both_ways_lead_back()
        => Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString()).Array[0, 30].Sample(runes =>
        {
            var text = string.Concat(runes);
            for (var count = 0; count <= runes.Length; count++)
            {
                var index = string.Concat(runes.Take(count)).Length;
                Assert.Equal(index, CodePoints.ToIndex(text, count));
                Assert.Equal(count, CodePoints.FromIndex(text, index));
            }
        });
}
