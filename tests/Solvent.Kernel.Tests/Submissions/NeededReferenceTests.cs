using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Tests.Submissions;

/// <summary>A session is compiled against what its cells have used, not against all that there is.</summary>
public sealed class NeededReferenceTests
{
    private readonly SubmissionEngine _engine = new();

    [Theory]
    [InlineData("var document = System.Xml.Linq.XDocument.Parse(\"<a/>\");", "System.Private.Xml.Linq")]
    [InlineData("using System.Text.Json;", "System.Text.Json")]
    [InlineData("using static System.Numerics.BigInteger;", "System.Runtime.Numerics")]
    public void An_assembly_that_a_cell_uses_is_added_alone(string cell, string assembly)
    {
        var before = Names();
        Run(cell);

        Assert.DoesNotContain(assembly, before);
        Assert.Contains(assembly, Names());
        Assert.InRange(Names().Count, before.Count + 1, before.Count + 4);
    }

    [Fact]
    public void A_cell_that_does_not_compile_adds_nothing()
    {
        var before = Names();

        Assert.Throws<CompilationFailedException>(() => Run("var x = Missing.Of(System.Xml.Linq.XDocument.Parse(\"<a/>\"));"));
        Assert.Equal(before, Names());
    }

    [Fact]
    public void A_base_class_in_another_assembly_is_found()
    {
        Run("var table = new System.Data.DataTable(\"t\");");

        Assert.Equal("t", Run("System.ComponentModel.MarshalByValueComponent component = table; component.ToString()"));
    }

    [Fact]
    public void What_a_framework_assembly_forwards_is_found()
    {
        Run("using System.Collections.Specialized; var names = new NameValueCollection { [\"a\"] = \"b\" };");

        Assert.Equal("b", Run("names.Get(\"a\")"));
    }

    private List<string> Names() => [.. _engine.References.Current.Select(reference => Path.GetFileNameWithoutExtension(reference.Display!))];

    private object? Run(string cell) => _engine.Start(_engine.Compile(cell, "cell", CancellationToken.None)).GetAwaiter().GetResult();
}
