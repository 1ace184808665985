using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Solvent.Architecture.Tests;

public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies([.. Rooms.Names.Select(Rooms.Load)]).Build();

    public static TheoryData<string, string> ForbiddenArrows()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var room in Rooms.Names)
        {
            foreach (var other in Rooms.Names.Except(Rooms.ReachableFrom(room))) pairs.Add(room, other);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(ForbiddenArrows))]
    public void A_room_uses_only_the_rooms_that_it_may(string room, string other)
        => Types().That().ResideInAssembly(Rooms.Load(room))
            // Types that a compiler brings into an assembly for an old framework have the names of the framework's own.
            .Should().NotDependOnAny(Types().That().ResideInAssembly(Rooms.Load(other)).And().ResideInNamespaceMatching("^Solvent"))
            .WithoutRequiringPositiveResults()
            .Check(House);

    [Fact]
    public void The_arrows_have_no_cycle()
        => Assert.All(Rooms.Names, room => Assert.DoesNotContain(
            room, Rooms.Arrows[room].SelectMany(Rooms.ReachableFrom)));

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
        => Types().That().HaveNameMatching("(Helpers?|Util(s|ities)?|Manager|Common|Misc)$")
            .And().ResideInNamespaceMatching("^Solvent")
            .Should().NotExist()
            .Check(House);

    [Fact]
    public void A_public_field_never_changes()
    {
        var mutable = Rooms.Names.Select(Rooms.Load)
            .SelectMany(room => room.GetExportedTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !field.IsInitOnly && !field.IsSpecialName)
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.Empty(mutable);
    }
}
