using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Magics.Seeds;

namespace Solvent.Magics.Tests.Seeds;

public sealed class SeedsInCodeTests
{
    [Theory]
    [InlineData("var ml = new MLContext(seed: 1);", "MLContext", 1)]
    [InlineData("var ml = new Microsoft.ML.MLContext(7);", "MLContext", 7)]
    [InlineData("MLContext ml = new(seed: 4);", "MLContext", 4)]
    [InlineData("#!time\nvar random = new Random(-5);", "Random", -5)]
    [InlineData("var ml = new MLContext(seed);", "MLContext", 42)]
    public void A_seed_is_found_where_a_source_of_random_numbers_is_made(string cell, string source, int seed)
        => Assert.Equal([new RunSeed(source, seed)], Find(cell));

    [Theory]
    [InlineData("var ml = new MLContext();")]
    [InlineData("var ml = new MLContext(gpuDeviceId: 1);")]
    [InlineData("var random = new Random(DateTime.Now.Millisecond);")]
    [InlineData("// new MLContext(seed: 1)\nvar text = \"new Random(3)\";")]
    public void What_is_no_known_seed_is_not_taken_for_one(string cell) => Assert.Empty(Find(cell));

    [Fact]
    public void The_seed_of_ML_NET_comes_first_and_equal_ones_count_once()
        => Assert.Equal([new RunSeed("MLContext", 1), new RunSeed("Random", 2)], Find("new Random(2); new Random(2);", "new MLContext(1);"));

    private static IReadOnlyList<RunSeed> Find(params string[] cells)
        => new SeedsInCode(() => [new SessionVariable("seed", typeof(int), 42)]).Find(cells.Select(cell => new RunCell(cell)));
}
