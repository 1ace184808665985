namespace Solvent.Promotion.Tests;

public sealed class LoggingTests
{
    [Theory]
    [InlineData("Console.WriteLine(\"done\");", "_logger.LogInformation(\"done\");")]
    [InlineData("Console.WriteLine($\"{n} of {list.Count,4:D2}\");", "_logger.LogInformation(\"{N} of {Count,4:D2}\", n, list.Count);")]
    [InlineData("Console.WriteLine(\"{0} and {1:F1}\", n, list.Count);", "_logger.LogInformation(\"{N} and {Count:F1}\", n, list.Count);")]
    [InlineData("Console.WriteLine(\"n = \" + n);", "_logger.LogInformation(\"n = {N}\", n);")]
    [InlineData("Console.WriteLine(n);", "_logger.LogInformation(\"{Message}\", n);")]
    [InlineData("Console.WriteLine($\"{n} {n}\");", "_logger.LogInformation(\"{N} {N2}\", n, n);")]
    [InlineData("Console.WriteLine(\"{}\");", "_logger.LogInformation(\"{{}}\");")]
    public void What_goes_to_the_console_goes_to_the_log(string call, string logged)
    {
        var code = Notebooks.Promote($"var n = 1;\nvar list = new List<int>();\n{call}").Pipeline();

        Assert.Contains(logged, code, StringComparison.Ordinal);
    }
}
