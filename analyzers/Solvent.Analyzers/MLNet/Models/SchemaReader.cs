using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>Reads the columns of a view from the class of rows, or the list of columns, that it was loaded with.</summary>
internal sealed class SchemaReader(ValueFlow flow, ConstantReader constants)
{
    private const int MaximumSteps = 16;

    /// <summary>The columns of <paramref name="view"/>, or <see langword="null"/> when they are not known.</summary>
    public HashSet<string>? Columns(IOperation view) => Columns(view, MaximumSteps);

    private HashSet<string>? Columns(IOperation? view, int steps)
    {
        if (view is null || steps == 0 || flow.Origins(view) is not [var origin]) return null;
        return origin switch
        {
            IMemberReferenceOperation { Member.Name: "TrainSet" or "TestSet", Instance: { } split } => Columns(split, steps - 1),
            IInvocationOperation { TargetMethod.Name: "Load", Arguments.Length: > 0 } load when flow.Origins(load.Instance ?? load.Arguments[0].Value) is [IInvocationOperation { TargetMethod.Name: "CreateTextLoader" } made] => Loaded(made),
            IInvocationOperation { TargetMethod: { Name: "LoadFromTextFile" or "LoadFromEnumerable" } } load => Loaded(load),
            IInvocationOperation { TargetMethod.ContainingType.Name: "DataOperationsCatalog" } call => Columns(Rows(call), steps - 1),
            _ => null,
        };
    }

    private HashSet<string>? Loaded(IInvocationOperation load)
    {
        // A schema that is given by hand may rename columns or leave some out.
        if (load.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name is "schema" or "schemaDefinition")) return null;
        if (load.TargetMethod.TypeArguments is [INamedTypeSymbol { TypeKind: not TypeKind.Error, IsAnonymousType: false } row]) return [.. RowColumns.Of(row).Select(column => column.Name)];
        if (ModelReader.Argument(load, "columns") is not { } columns) return null;

        var names = new HashSet<string>();
        foreach (var element in constants.Elements(columns))
        {
            var column = element;
            while (column is IConversionOperation conversion) column = conversion.Operand;
            if (column is not IObjectCreationOperation { Arguments: [{ Value: var name }, ..] } || constants.Text(name) is not { } text) return null;
            names.Add(text);
        }

        return names.Count > 0 ? names : null;
    }

    private static IOperation? Rows(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "IDataView")?.Value;
}
