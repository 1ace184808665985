using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>Reads the columns of a class of rows as ML.NET does: its public fields and properties, under the names that attributes give them.</summary>
internal static class RowColumns
{
    public static IEnumerable<RowColumn> Of(ITypeSymbol row)
    {
        for (var type = row; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (IsColumn(member)) yield return new RowColumn(Name(member), member);
            }
        }
    }

    public static bool Has(ISymbol member, string attribute)
        => member.GetAttributes().Any(candidate => candidate.AttributeClass?.Name == attribute);

    private static bool IsColumn(ISymbol member)
        => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && member is IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol { IsIndexer: false, GetMethod: not null }
            && !Has(member, "NoColumnAttribute");

    private static string Name(ISymbol member)
    {
        var attribute = member.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == "ColumnNameAttribute");
        return attribute?.ConstructorArguments is [{ Value: string name }] ? name : member.Name;
    }
}
