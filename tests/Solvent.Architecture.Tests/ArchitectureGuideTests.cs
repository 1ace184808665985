using System.Runtime.CompilerServices;

namespace Solvent.Architecture.Tests;

public sealed class ArchitectureGuideTests
{
    [Fact]
    public void The_guide_names_every_room()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "architecture.md"));

        Assert.All(
            Directory.GetDirectories(Path.Combine(Root(), "src")).Select(Path.GetFileName),
            room => Assert.Contains($"`{room}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_arrows_of_this_test_cover_every_room()
        => Assert.Empty(Directory.GetDirectories(Path.Combine(Root(), "src"))
            .Select(Path.GetFileName)
            .Except(Rooms.Names.Select(room => room == "solvent" ? "Solvent.Cli" : room)));

    private static string Root([CallerFilePath] string thisFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
