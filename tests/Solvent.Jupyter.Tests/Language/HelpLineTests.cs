using Solvent.Jupyter.Execution;

namespace Solvent.Jupyter.Tests.Language;

public sealed class HelpLineTests
{
    [Theory]
    [InlineData("Console.WriteLine?", "Console.WriteLine")]
    [InlineData(" ?x \n", "x")]
    [InlineData("List1??", "List1")]
    public void A_name_with_a_question_mark_asks_for_help(string code, string name) => Assert.Equal(name, HelpLine.Read(code));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("x")]
    [InlineData("a ? b : c")]
    [InlineData("int? x")]
    [InlineData("var y = x?")]
    [InlineData("1x?")]
    [InlineData("x.?")]
    public void Anything_else_is_code(string code) => Assert.Null(HelpLine.Read(code));
}
