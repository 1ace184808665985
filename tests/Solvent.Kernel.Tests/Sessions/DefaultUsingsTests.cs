namespace Solvent.Kernel.Tests.Sessions;

public sealed class DefaultUsingsTests
{
    [Fact]
    public async Task Collections_without_type_arguments_need_no_using()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("2", await notebook.ValueAsync("IList list = new ArrayList { 1, \"b\" }; list.Count"));
    }

    [Fact]
    public async Task A_word_that_a_later_version_of_the_language_takes_is_a_name()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("2", await notebook.ValueAsync("var union = new HashSet<int> { 1 };\nunion.UnionWith([2]);\nunion.Count"));
    }
}
