using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Locations;

/// <summary>Tells the code of tests, whose paths and keys are made up.</summary>
internal static class TestCode
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "Fact", "Theory", "InlineData", "MemberData", "Test", "TestCase", "TestCaseSource", "TestFixture", "SetUp", "OneTimeSetUp", "TestClass", "TestMethod", "DataTestMethod", "DataRow",
        "TestInitialize",
    };

    /// <summary>Whether <paramref name="node"/> is in a type that has tests of xUnit, NUnit or MSTest.</summary>
    public static bool Contains(SyntaxNode node)
    {
        foreach (var type in node.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (HasTest(type.AttributeLists) || type.Members.Any(member => HasTest(member.AttributeLists))) return true;
        }

        return false;
    }

    private static bool HasTest(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var attribute in lists.SelectMany(list => list.Attributes))
        {
            var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
            if (Attributes.Contains(name)) return true;
        }

        return false;
    }
}
