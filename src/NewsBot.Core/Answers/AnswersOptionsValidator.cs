using Microsoft.Extensions.Options;

namespace NewsBot.Answers;

/// <summary>Checks the settings of answers when the program starts.</summary>
internal sealed class AnswersOptionsValidator : IValidateOptions<AnswersOptions>
{
    public ValidateOptionsResult Validate(string? name, AnswersOptions options)
    {
        var errors = new List<string>();
        if (options.Threshold is not (>= 0 and <= 1))
            errors.Add($"Answers:Threshold is {options.Threshold}; choose 0 to 1.");
        if (options.Candidates is < 10 or > 200)
            errors.Add($"Answers:Candidates is {options.Candidates}; choose 10 to 200.");
        if (options.FollowUp < TimeSpan.Zero || options.FollowUp > TimeSpan.FromHours(1))
            errors.Add($"Answers:FollowUp is {options.FollowUp}; choose 00:00:00 to 01:00:00.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
