using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>Which columns are made from one another by some steps: renamed, converted, mapped or computed.</summary>
internal sealed class ColumnLinks
{
    private readonly List<HashSet<string>> _groups = [];
    private readonly bool _isUnknown;

    public ColumnLinks(IEnumerable<PipelineStep> steps, ConstantReader constants)
    {
        foreach (var step in steps)
        {
            // A vector of features is no other form of its parts, and what a trainer writes is new.
            if (step.IsConcatenate || step.IsTrainer || step.PredictsLabel) continue;
            if (!step.IsOfLibrary) _isUnknown = true;
            else if (step.Call.TargetMethod is { Name: "CustomMapping", TypeArguments: var rows }) Link(rows.SelectMany(Columns));
            else if (step.Call.TargetMethod.Name is not ("SelectColumns" or "DropColumns")) _isUnknown |= !LinkOutput(step, constants);
        }
    }

    /// <summary>True when the columns are, or may be, forms of one another.</summary>
    public bool Connect(string left, string right) => _isUnknown || left == right || _groups.Exists(group => group.Contains(left) && group.Contains(right));

    private bool LinkOutput(PipelineStep step, ConstantReader constants)
    {
        var pairs = step.Columns().ToList();
        foreach (var (output, input) in pairs) Link([output, input]);
        if (ModelReader.Argument(step.Call, "inputColumnNames") is { } inputs && step.OutputColumn is { } made)
        {
            Link(constants.Elements(inputs).Select(constants.Text).OfType<string>().Append(made));
            return true;
        }

        return pairs.Count > 0 || (step.OutputColumn is not null && ModelReader.Argument(step.Call, "columns") is null);
    }

    private void Link(IEnumerable<string> columns)
    {
        var group = new HashSet<string>(columns);
        foreach (var other in _groups.Where(other => other.Overlaps(group)).ToList())
        {
            group.UnionWith(other);
            _groups.Remove(other);
        }

        _groups.Add(group);
    }

    private static IEnumerable<string> Columns(ITypeSymbol row) => RowColumns.Of(row).Select(column => column.Name);
}
