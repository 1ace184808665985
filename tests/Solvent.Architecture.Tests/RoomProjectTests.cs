using System.Xml.Linq;

namespace Solvent.Architecture.Tests;

public sealed class RoomProjectTests
{
    public static TheoryData<string> RoomsWithAProject() => [.. Rooms.Names.Where(room => !room.StartsWith("Solvent.Analyzers", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(RoomsWithAProject))]
    public void A_project_refers_only_to_rooms_that_it_may_use(string room)
    {
        var name = room == "solvent" ? "Solvent.Cli" : room;
        var references = XDocument.Load(Repository.Path("src", name, $"{name}.csproj")).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("OutputItemType") is null)
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(Rooms.ReachableFrom(room)));
    }
}
