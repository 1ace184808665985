namespace Solvent.Architecture.Tests;

public sealed class ArchitectureGuideTests
{
    private static readonly IEnumerable<string> RoomsOnDisk =
        Directory.GetDirectories(Repository.Path("src")).Select(room => Path.GetFileName(room));

    [Fact]
    public void The_guide_names_every_room()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "architecture.md"));

        Assert.All(RoomsOnDisk, room => Assert.Contains($"`{room}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_arrows_of_this_test_cover_every_room()
        => Assert.Empty(RoomsOnDisk.Except(Rooms.Names.Select(room => room == "solvent" ? "Solvent.Cli" : room)));
}
